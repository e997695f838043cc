package io.otvet.staff;

import static io.otvet.kernel.Permission.CUSTOMERS_READ;
import static io.otvet.kernel.Permission.CUSTOMERS_WRITE;
import static io.otvet.kernel.Permission.HEALTH_MANAGE;
import static io.otvet.kernel.Permission.SUSPENDED_RELEASE;
import static io.otvet.kernel.Permission.TICKETS_ASSIGN;
import static io.otvet.kernel.Permission.TICKETS_OPEN;
import static io.otvet.kernel.Permission.TICKETS_READ;
import static io.otvet.kernel.Permission.TICKETS_WRITE;

import io.otvet.kernel.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent may do. Managers and administrators see every site; the others those of their teams, and authors there
 * only what is assigned to them.
 */
public enum Role {
    ADMINISTRATOR(Sight.EVERYTHING, Permission.values()),
    MANAGER(
            Sight.EVERYTHING,
            TICKETS_READ,
            TICKETS_WRITE,
            TICKETS_OPEN,
            TICKETS_ASSIGN,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            SUSPENDED_RELEASE,
            HEALTH_MANAGE),
    AGENT(
            Sight.TEAMS,
            TICKETS_READ,
            TICKETS_WRITE,
            TICKETS_OPEN,
            TICKETS_ASSIGN,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            SUSPENDED_RELEASE),
    AUTHOR(Sight.OWN, TICKETS_READ, TICKETS_WRITE, CUSTOMERS_READ),
    READER(Sight.TEAMS, TICKETS_READ, CUSTOMERS_READ);

    private enum Sight {
        EVERYTHING,
        TEAMS,
        OWN
    }

    private final Sight sight;
    private final Set<Permission> permissions;

    Role(Sight sight, Permission... permissions) {
        this.sight = sight;
        this.permissions = Set.of(permissions);
    }

    /** Whether no site is hidden from this role. */
    public boolean everywhere() {
        return sight == Sight.EVERYTHING;
    }

    /** Whether everything is hidden from this role that is not assigned to the agent. */
    public boolean onlyOwn() {
        return sight == Sight.OWN;
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
