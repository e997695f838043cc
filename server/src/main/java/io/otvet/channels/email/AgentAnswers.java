package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.mail.Mailbox;
import io.otvet.mail.ParsedMail;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.tickets.AgentTokens;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells whether a mail is an agent's answer to a notice. Proven is it by all of these together: the address that only
 * this agent was told, the agent's own From, no word of a server on the way that From is forged (DMARC), and the right
 * to see the ticket now.
 */
@Component
class AgentAnswers {

    private final Staff staff;
    private final Tickets tickets;
    private final AgentTokens tokens;

    AgentAnswers(Staff staff, Tickets tickets, AgentTokens tokens) {
        this.staff = staff;
        this.tickets = tickets;
        this.tokens = tokens;
    }

    /** Empty for a mail to any other address. */
    Optional<Verdict> look(ParsedMail mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Mailbox::address)
                .filter(Objects::nonNull)
                .map(address -> PlusAddress.of(address).token())
                .filter(token -> token != null && AgentTokens.isOne(token))
                .findFirst()
                .map(token -> judge(mail, token));
    }

    private Verdict judge(ParsedMail mail, String token) {
        Optional<Agent> agent = mail.from().email().flatMap(staff::byEmail).filter(Agent::active);
        if (agent.isEmpty()) {
            return unproven("not from an agent: " + mail.from().raw());
        }
        if (isForged(mail)) {
            return unproven("DMARC failed for " + mail.from().raw());
        }
        AgentId id = agent.get().id();
        OptionalLong number = tokens.ticket(token, id);
        return number.isEmpty()
                ? unproven("the address was not made for " + mail.from().raw())
                : seen(id, number);
    }

    private Verdict seen(AgentId agent, OptionalLong number) {
        Access who = staff.accessOf(agent);
        String reference = String.valueOf(number.getAsLong());
        TicketId ticket = tickets.idOf(Access.robot("intake"), reference);
        return tickets.mayRead(who, ticket)
                ? new Verdict.ByAgent(agent, ticket)
                : unproven("may not see ticket " + reference);
    }

    /** What several servers say, the last one to touch the mail says first. */
    private static boolean isForged(ParsedMail mail) {
        return mail.header("Authentication-Results")
                .filter(said -> said.toLowerCase(Locale.ROOT).contains("dmarc=fail"))
                .isPresent();
    }

    private static Verdict unproven(String why) {
        return new Verdict.Suspend(Reason.UNPROVEN_AGENT, why);
    }
}
