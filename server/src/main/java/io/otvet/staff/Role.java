package io.otvet.staff;

import static io.otvet.kernel.Permission.CUSTOMERS_READ;
import static io.otvet.kernel.Permission.CUSTOMERS_WRITE;
import static io.otvet.kernel.Permission.HEALTH_MANAGE;
import static io.otvet.kernel.Permission.SUSPENDED_RELEASE;
import static io.otvet.kernel.Permission.TICKETS_READ;
import static io.otvet.kernel.Permission.TICKETS_WRITE;

import io.otvet.kernel.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an agent may do. Managers and administrators see every site; agents and readers those of their teams. */
public enum Role {
    ADMINISTRATOR(true, Permission.values()),
    MANAGER(true, TICKETS_READ, TICKETS_WRITE, CUSTOMERS_READ, CUSTOMERS_WRITE, SUSPENDED_RELEASE, HEALTH_MANAGE),
    AGENT(false, TICKETS_READ, TICKETS_WRITE, CUSTOMERS_READ, CUSTOMERS_WRITE, SUSPENDED_RELEASE),
    READER(false, TICKETS_READ, CUSTOMERS_READ);

    private final boolean everywhere;
    private final Set<Permission> permissions;

    Role(boolean everywhere, Permission... permissions) {
        this.everywhere = everywhere;
        this.permissions = Set.of(permissions);
    }

    /** Whether no site is hidden from this role. */
    public boolean everywhere() {
        return everywhere;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The word in the API and in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
