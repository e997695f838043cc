package io.otvet.staff;

import io.otvet.settings.Instance;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a program shows at the door: a key of an agent, or the administrator's token from the environment, which acts as
 * the longest-standing administrator.
 */
@Component
public class ApiToken {

    private final Optional<Token> token;
    private final AgentStore agents;
    private final AccessStore access;
    private final RecentVisits recent;
    private final ApiKeys keys;

    ApiToken(Instance instance, AgentStore agents, AccessStore access, RecentVisits recent, ApiKeys keys) {
        this.token = Optional.ofNullable(instance.adminToken())
                .filter(text -> !text.isBlank())
                .map(Token::new);
        this.agents = agents;
        this.access = access;
        this.recent = recent;
        this.keys = keys;
    }

    boolean isGiven() {
        return token.isPresent();
    }

    public Optional<SignedIn> find(String text) {
        if (text.startsWith(ApiKeys.PREFIX)) {
            return keys.find(new Token(text));
        }
        return token.filter(known -> known.is(new Token(text)))
                .flatMap(known ->
                        recent.find(known, () -> agents.oldestAdministrator().flatMap(access::ofAgent)));
    }
}
