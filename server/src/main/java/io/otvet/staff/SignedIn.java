package io.otvet.staff;

import io.otvet.kernel.Access;
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

    @Override
    public String getName() {
        return session != null ? session.toString() : key != null ? BY_KEY + key : BY_TOKEN;
    }

    /** The same, acting by a key: no more than that allows. */
    SignedIn by(UUID itsKey, ApiKey.Reach reach) {
        Access less = new Access(access.actor(), reach.of(access.permissions()), access.scope());
        return new SignedIn(agent, less, null, itsKey);
    }
}
