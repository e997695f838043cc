package io.otvet.staff;

import io.otvet.kernel.Findings;
import io.otvet.kernel.Permission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator wants a role to be, as a whole. */
public record RoleDraft(
        @Nullable String name,
        Role.@Nullable Sight sees,
        @Nullable Set<Permission> permissions) {

    /** What may be given. To manage people is not among it: whoever may, may make themselves anything. */
    public static final Set<Permission> OFFERED = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(Permission.TICKETS_READ, Permission.CUSTOMERS_READ, Permission.STAFF_MANAGE)));

    OwnRole role(RoleId id, int version) {
        Set<Permission> wanted = permissions == null ? Set.of() : permissions;
        new Findings()
                .line("name", name)
                .when(sees == null, "sees", "kernel.required")
                .when(!OFFERED.containsAll(wanted), "permissions", "staff.permission-not-offered")
                .raise();
        return new OwnRole(id, Objects.requireNonNull(name).strip(), Objects.requireNonNull(sees), wanted, 0, version);
    }
}
