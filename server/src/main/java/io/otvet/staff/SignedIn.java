package io.otvet.staff;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The agent behind a request. Its name tells the session or the key, so what outlives a request can ask for them.
 *
 * @param session of a person at a browser
 * @param key of a program; with neither it is the token of the environment
 */
public record SignedIn(
        Agent agent,
        Access access,
        @Nullable UUID session,
        @Nullable UUID key) implements AuthenticatedPrincipal {

    public static final String BY_KEY = "key:";
    private static final String BY_TOKEN = "token";
    private static final Set<Permission> READING = EnumSet.of(Permission.TICKETS_READ, Permission.CUSTOMERS_READ);

    @Override
    public String getName() {
        return session != null ? session.toString() : key != null ? BY_KEY + key : BY_TOKEN;
    }

    /** The own account, its sessions and its keys are no program's business. */
    public void requireInPerson() {
        if (key != null) {
            throw StaffRefusal.notByKey();
        }
    }

    /** Drafts, marks and presence ask for no permission; a key that only reads must not change them either. */
    public void requireMayChange() {
        if (key != null && READING.containsAll(access.permissions())) {
            throw StaffRefusal.keyOnlyReads();
        }
    }

    /** The same, acting by a key: no more than that allows. */
    SignedIn by(UUID itsKey, ApiKey.Reach reach) {
        Access less = new Access(access.actor(), reach.of(access.permissions()), access.scope());
        return new SignedIn(agent, less, null, itsKey);
    }
}
