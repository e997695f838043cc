package io.otvet.staff;

import static io.otvet.kernel.Permission.CUSTOMERS_READ;
import static io.otvet.kernel.Permission.CUSTOMERS_WRITE;
import static io.otvet.kernel.Permission.HEALTH_MANAGE;
import static io.otvet.kernel.Permission.SUSPENDED_RELEASE;
import static io.otvet.kernel.Permission.TICKETS_ASSIGN;
import static io.otvet.kernel.Permission.TICKETS_OPEN;
import static io.otvet.kernel.Permission.TICKETS_READ;
import static io.otvet.kernel.Permission.TICKETS_WRITE;

import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent may do and how far they see. Every desk has {@link #BUILT_IN}; further ones it makes for itself, see
 * {@link Roles}.
 *
 * @param word in the API and in the table: of an own role its id
 * @param name of an own role; the built-in ones are named in each reader's language
 */
public record Role(String word, @Nullable String name, Sight sees, Set<Permission> permissions) {

    private static final Set<Permission> READING = EnumSet.of(TICKETS_READ, CUSTOMERS_READ);
    private static final Set<Permission> WORKING = EnumSet.of(
            TICKETS_READ,
            TICKETS_WRITE,
            TICKETS_OPEN,
            TICKETS_ASSIGN,
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            SUSPENDED_RELEASE);

    public static final Role ADMINISTRATOR =
            new Role("administrator", null, Sight.EVERYTHING, EnumSet.allOf(Permission.class));
    public static final Role MANAGER =
            new Role("manager", null, Sight.EVERYTHING, and(WORKING, EnumSet.of(HEALTH_MANAGE)));
    public static final Role AGENT = new Role("agent", null, Sight.TEAMS, WORKING);
    public static final Role AUTHOR = new Role("author", null, Sight.OWN, and(READING, EnumSet.of(TICKETS_WRITE)));
    public static final Role READER = new Role("reader", null, Sight.TEAMS, READING);

    /** Each may what the one after it may, and more. */
    public static final List<Role> BUILT_IN = List.of(ADMINISTRATOR, MANAGER, AGENT, AUTHOR, READER);

    /** How far somebody sees: every site, the sites of their teams, or there only what is assigned to them. */
    public enum Sight {
        EVERYTHING,
        TEAMS,
        OWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** One that a desk made for itself; to read is what every role may. */
    static Role own(RoleId id, String name, Sight sees, Set<Permission> permissions) {
        return new Role(id.toString(), name, sees, and(READING, permissions));
    }

    /** A built-in one. */
    public static Optional<Role> of(String word) {
        return BUILT_IN.stream().filter(role -> role.word().equals(word)).findFirst();
    }

    /** Looks after how work goes, not only after their own. */
    public boolean mayManage() {
        return permissions.contains(HEALTH_MANAGE);
    }

    public boolean isAdministrator() {
        return equals(ADMINISTRATOR);
    }

    public boolean isOwn() {
        return name != null;
    }

    /** As people call it, where nothing translates. */
    public String label() {
        return name == null ? word : name;
    }

    /** Whether no site is hidden from this role. */
    public boolean everywhere() {
        return sees == Sight.EVERYTHING;
    }

    /** Whether everything is hidden from this role that is not assigned to the agent. */
    public boolean onlyOwn() {
        return sees == Sight.OWN;
    }

    private static Set<Permission> and(Set<Permission> some, Set<Permission> more) {
        EnumSet<Permission> both = EnumSet.copyOf(some);
        both.addAll(more);
        return both;
    }
}
