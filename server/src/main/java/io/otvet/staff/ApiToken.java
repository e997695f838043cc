package io.otvet.staff;

import io.otvet.settings.Instance;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The administrator's token from the environment, for scripts: it acts as the longest-standing administrator. */
@Component
public class ApiToken {

    private final Optional<Token> token;
    private final AgentStore agents;
    private final AccessStore access;
    private final RecentVisits recent;

    ApiToken(Instance instance, AgentStore agents, AccessStore access, RecentVisits recent) {
        this.token = Optional.ofNullable(instance.adminToken())
                .filter(text -> !text.isBlank())
                .map(Token::new);
        this.agents = agents;
        this.access = access;
        this.recent = recent;
    }

    boolean isGiven() {
        return token.isPresent();
    }

    public Optional<SignedIn> find(String text) {
        return token.filter(known -> known.is(new Token(text)))
                .flatMap(known ->
                        recent.find(known, () -> agents.oldestAdministrator().flatMap(access::ofAgent)));
    }
}
