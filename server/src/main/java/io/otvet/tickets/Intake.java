package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.kernel.Actor;
import io.otvet.sites.Sites;
import io.otvet.tickets.ThreadFinder.Found;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes customers' messages.
 *
 * <ul>
 *   <li>One transaction, or the caller's: stored with its ticket, or nothing.
 *   <li>The same message twice is a {@link Receipt.Duplicate}; the same name with other content is kept.
 *   <li>Two messages of one sender at once do not open two tickets when one answers the other.
 * </ul>
 */
@Component
public class Intake {

    private static final int CLOSED_FOR_GOOD_DAYS = 90;

    private final Customers customers;
    private final Sites sites;
    private final Attached attached;
    private final ThreadFinder threads;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final Register register;

    Intake(
            Customers customers,
            Sites sites,
            Attached attached,
            ThreadFinder threads,
            TicketStore tickets,
            MessageStore messages,
            Register register) {
        this.customers = customers;
        this.sites = sites;
        this.attached = attached;
        this.threads = threads;
        this.tickets = tickets;
        this.messages = messages;
        this.register = register;
    }

    @Transactional
    public Receipt receive(IncomingMessage message) {
        if (sites.find(message.site()).isEmpty()) {
            return new Receipt.Refused("tickets.no-such-site");
        }
        return receive(message, customers.recognise(message.sender(), message.site()));
    }

    /** Of a customer who is known by other means than what the message says of its sender. */
    Receipt receive(IncomingMessage message, CustomerId customer) {
        tickets.serialise(customer);
        return messages.find(message.externalId(), message.contentHash())
                .<Receipt>map(place -> new Receipt.Duplicate(place.ticket(), place.message()))
                .orElseGet(() -> take(message, customer));
    }

    private Receipt take(IncomingMessage message, CustomerId customer) {
        OffsetDateTime now = register.now();
        Optional<Found> thread = threads.find(message, customer);
        Optional<Ticket> open = thread.filter(Found::trusted)
                .map(found -> tickets.lock(found.ticket()))
                .filter(ticket -> !ticket.isClosedSince(now.minusDays(CLOSED_FOR_GOOD_DAYS)));
        OffsetDateTime arrived = earlier(message.arrivedAt().atOffset(ZoneOffset.UTC), now);
        return open.isPresent()
                ? go(open.get(), message, customer, open.get().notBeforeItsLast(arrived))
                : open(message, customer, thread, arrived);
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one.truncatedTo(ChronoUnit.MICROS) : other;
    }

    private Receipt go(Ticket ticket, IncomingMessage message, CustomerId customer, OffsetDateTime now) {
        NewMessage fresh = NewMessage.from(message, new Actor.Customer(customer.value()));
        ticket.hearsCustomer(message.text(), message.automatic(), now);
        register.add(ticket, fresh, now);
        attached.hang(IncomingMessage.UPLOADER, message.attachments(), message.html(), fresh.id());
        register.tell(new CustomerReplied(ticket.id(), fresh.id(), fresh.author(), message.automatic()));
        return new Receipt.Continued(ticket.id(), ticket.number(), fresh.id());
    }

    private Receipt open(IncomingMessage message, CustomerId customer, Optional<Found> thread, OffsetDateTime now) {
        NewMessage fresh = NewMessage.from(message, new Actor.Customer(customer.value()));
        long number = tickets.nextNumber();
        Ticket ticket = Ticket.open(number, message.channel(), message.site(), customer, message.subject(), now);
        thread.ifPresent(found -> ticket.linkTo(found.ticket()));
        ticket.hearsCustomer(message.text(), message.automatic(), now);
        register.open(ticket, fresh, now);
        attached.hang(IncomingMessage.UPLOADER, message.attachments(), message.html(), fresh.id());
        register.tell(new TicketOpened(ticket.id(), fresh.id(), fresh.author(), message.automatic()));
        return new Receipt.Opened(ticket.id(), number, fresh.id());
    }
}
