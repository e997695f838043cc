package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.notifications.spi.AnswerAddresses;
import io.otvet.sites.Site;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.staff.AgentId;
import io.otvet.tickets.AgentTokens;
import io.otvet.tickets.Tickets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Notices of a ticket are answered at its site's address, with a token of the agent's own. */
@Component
class AgentAddresses implements AnswerAddresses {

    private static final Access ROBOT = Access.robot("notices");
    private static final Pattern TICKET = Pattern.compile("/tickets/(\\d{1,18})");

    private final Tickets tickets;
    private final Sites sites;
    private final AgentTokens tokens;

    AgentAddresses(Tickets tickets, Sites sites, AgentTokens tokens) {
        this.tickets = tickets;
        this.sites = sites;
        this.tokens = tokens;
    }

    @Override
    public Optional<EmailAddress> of(AgentId agent, String path) {
        Matcher ticket = TICKET.matcher(path);
        if (!ticket.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(ticket.group(1));
        var site = tickets.find(ROBOT, ticket.group(1)).ticket().site();
        EmailAddress base = Optional.ofNullable(site)
                .flatMap(named -> sites.find(new SiteId(named.id())))
                .or(() -> Optional.of(sites.standard()))
                .map(Site::address)
                .orElseThrow();
        EmailAddress with = PlusAddress.with(base, tokens.of(number, agent));
        return Optional.of(with).filter(address -> !address.equals(base));
    }
}
