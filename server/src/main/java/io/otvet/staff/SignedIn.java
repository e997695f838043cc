package io.otvet.staff;

import io.otvet.kernel.Access;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The agent behind a request. Its name is the id of the session, so what outlives a request can ask for it. */
public record SignedIn(Agent agent, Access access, @Nullable UUID session) implements AuthenticatedPrincipal {

    private static final String BY_TOKEN = "token";

    @Override
    public String getName() {
        return session == null ? BY_TOKEN : session.toString();
    }
}
