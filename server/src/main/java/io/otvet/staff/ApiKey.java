package io.otvet.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which a program acts in an agent's name. The text is given out once; what is kept opens nothing. */
public record ApiKey(
        UUID id,
        String name,
        Reach reach,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** How much of what its agent may do. */
    public enum Reach {
        READ(EnumSet.of(Permission.TICKETS_READ, Permission.CUSTOMERS_READ)),
        WRITE(EnumSet.of(
                Permission.TICKETS_READ,
                Permission.TICKETS_WRITE,
                Permission.TICKETS_OPEN,
                Permission.TICKETS_ASSIGN,
                Permission.CUSTOMERS_READ,
                Permission.CUSTOMERS_WRITE)),
        ALL(EnumSet.allOf(Permission.class));

        private final Set<Permission> permissions;

        Reach(Set<Permission> permissions) {
            this.permissions = permissions;
        }

        Set<Permission> of(Set<Permission> role) {
            EnumSet<Permission> both = EnumSet.copyOf(permissions);
            both.retainAll(role);
            return both;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Reach of(String word) {
            return Arrays.stream(values())
                    .filter(reach -> reach.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("scope", "staff.no-such-scope"));
        }
    }
}
