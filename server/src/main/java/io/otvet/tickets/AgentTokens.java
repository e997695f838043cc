package io.otvet.tickets;

import io.otvet.settings.Secrets;
import io.otvet.staff.AgentId;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What stands after the plus of the address where an agent answers a notice: {@code a.1042.} and 160 bits that only
 * this instance can make, bound to the ticket and to the agent. It proves that its writer reads the agent's mail.
 */
@Component
public class AgentTokens {

    private static final String PURPOSE = "agent-answer-address";
    private static final Pattern SHAPE = Pattern.compile("a\\.(\\d{1,18})\\.([0-9a-z]{32})", Pattern.CASE_INSENSITIVE);

    private final Secrets secrets;

    AgentTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    public String of(long number, AgentId agent) {
        return "a." + number + "." + secrets.sign(PURPOSE, number + ":" + agent);
    }

    /** Whether it means to be one, good or not. */
    public static boolean isOne(String token) {
        return SHAPE.matcher(token).matches();
    }

    /** The number of the ticket that this agent was given it for; empty when it is not ours or another's. */
    public OptionalLong ticket(String token, AgentId agent) {
        Matcher shape = SHAPE.matcher(token);
        if (!shape.matches()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(shape.group(1));
        return secrets.verifies(PURPOSE, number + ":" + agent, shape.group(2))
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }
}
