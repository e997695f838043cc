package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.sites.Site;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.staff.AgentId;
import io.otvet.tickets.MessageStore.Place;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets for customers who called, came by, or write through a program. */
@Component
public class Openings {

    private static final String NO_CONTENT = "";
    private static final int LONGEST_HEADLINE = 80;

    private final Customers customers;
    private final Sites sites;
    private final Categories categories;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final Register register;
    private final Attached attached;

    Openings(
            Customers customers,
            Sites sites,
            Categories categories,
            TicketStore tickets,
            MessageStore messages,
            Register register,
            Attached attached) {
        this.customers = customers;
        this.sites = sites;
        this.categories = categories;
        this.tickets = tickets;
        this.messages = messages;
        this.register = register;
        this.attached = attached;
    }

    /** Whoever sees only what is assigned to them opens it for themselves. */
    @Transactional
    public TicketId open(Access who, NewTicket wanted) {
        who.require(Permission.TICKETS_OPEN);
        if (wanted.text().isBlank() && wanted.html() == null && wanted.subject().isBlank()) {
            throw new Invalid("text", "tickets.nothing-written");
        }
        Site site = site(who, wanted.site());
        CustomerId customer = customers.recognise(wanted.customer(), site.id());
        tickets.serialise(customer);
        String name = "api:" + who.actor() + ":" + (wanted.key() == null ? UUID.randomUUID() : wanted.key());
        Optional<Place> known = messages.find(name, NO_CONTENT);
        return known.isPresent() ? known.get().ticket() : open(who, wanted, site.id(), customer, name);
    }

    private TicketId open(Access who, NewTicket wanted, SiteId site, CustomerId customer, String name) {
        OffsetDateTime now = register.now();
        Ticket ticket = Ticket.open(tickets.nextNumber(), wanted.channel(), site, customer, subject(wanted), now);
        if (who.scope().onlyOf() != null) {
            ticket.assign(new AgentId(who.scope().onlyOf()), null, now);
        }
        if (wanted.category() != null) {
            ticket.sort(categories.offered(wanted.category()).id());
        }
        if (wanted.criticality() != null) {
            ticket.rate(wanted.criticality());
        }
        String text = Plain.text(wanted.text());
        NewMessage message = new NewMessage(
                MessageId.next(),
                NewMessage.Kind.CUSTOMER,
                new Actor.Customer(customer.value()),
                text,
                "",
                wanted.html(),
                false,
                false,
                name,
                NO_CONTENT);
        ticket.hearsCustomer(text, false, now);
        register.open(ticket, message, now);
        attached.hang(who.actor(), wanted.attachments(), wanted.html(), message.id());
        register.tell(new TicketOpened(ticket.id(), message.id(), who.actor(), false));
        return ticket.id();
    }

    /** Nobody dictates a subject by telephone: what was said first stands for it. */
    private static String subject(NewTicket wanted) {
        return wanted.subject().isBlank()
                ? Plain.line(wanted.text().strip().lines().findFirst().orElse(""), LONGEST_HEADLINE)
                : wanted.subject();
    }

    private Site site(Access who, @Nullable SiteId wanted) {
        if (wanted == null) {
            return sites.visible(who).stream().findFirst().orElseGet(sites::standard);
        }
        return sites.visible(who).stream()
                .filter(site -> site.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("sites.no-such-site"));
    }
}
