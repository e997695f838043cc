package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.DomainEvent;
import io.otvet.search.SearchDocument;
import io.otvet.search.SearchIndex;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what became of a ticket: its row, a row for each change, what can be found, what browsers show, what
 * others hear, and the entry into its lane. All in the caller's transaction.
 */
@Component
class Register {

    private static final Set<Field> WHERE = Set.of(Field.SITE, Field.TEAM, Field.ASSIGNEE, Field.CONFIDENTIAL);

    private final TicketStore store;
    private final MessageStore messages;
    private final SearchIndex index;
    private final TicketNews news;
    private final Lane lane;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            TicketStore store,
            MessageStore messages,
            SearchIndex index,
            TicketNews news,
            Lane lane,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.index = index;
        this.news = news;
        this.lane = lane;
        this.events = events;
        this.clock = clock;
    }

    /** As fine as the database keeps it. */
    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    void open(Ticket ticket, NewMessage message, OffsetDateTime now) {
        store.insert(ticket);
        index.put(document(ticket, ticket.id().value(), false, ticket.subject(), now));
        write(ticket, ticket.version(), message, now);
        news.of(ticket, "opened");
        lane.enter(ticket.id(), message.author(), Cause.of("opened"));
    }

    /** Adds a message and saves what it made of the ticket. */
    void add(Ticket ticket, NewMessage message, OffsetDateTime now) {
        write(ticket, ticket.version() + 1, message, now);
        news.of(ticket, message.kind() == NewMessage.Kind.NOTE ? "changed" : "replied");
        save(ticket, message.author(), Cause.of("message " + message.id()), now);
    }

    void save(Ticket ticket, Actor actor, Cause cause, OffsetDateTime now) {
        ticket.audienceThatLosesIt().ifPresent(news::gone);
        List<Field> changed = store.save(ticket, actor, cause, now);
        news.of(ticket, "changed");
        if (!changed.isEmpty()) {
            Set<String> words = changed.stream().map(Field::word).collect(Collectors.toUnmodifiableSet());
            events.publishEvent(new TicketChanged(ticket.id(), words, actor, cause));
        }
        if (changed.contains(Field.ASSIGNEE) || changed.contains(Field.TEAM)) {
            events.publishEvent(new TicketAssigned(ticket.id(), ticket.assignee(), ticket.team(), actor));
        }
        reindex(ticket, changed, now);
        lane.enter(ticket.id(), actor, cause);
    }

    void tell(DomainEvent event) {
        events.publishEvent(event);
    }

    private void write(Ticket ticket, int version, NewMessage message, OffsetDateTime now) {
        messages.insert(ticket.id(), version, message, now);
        boolean note = message.kind() == NewMessage.Kind.NOTE;
        index.put(document(ticket, message.id().value(), note, message.text(), now));
        news.message(ticket, message.id());
    }

    private void reindex(Ticket ticket, List<Field> changed, OffsetDateTime now) {
        if (changed.contains(Field.SUBJECT)) {
            index.put(document(ticket, ticket.id().value(), false, ticket.subject(), now));
        }
        if (changed.stream().anyMatch(WHERE::contains)) {
            var row = ticket.row();
            index.move(row.getId(), row.getSiteId(), row.getTeamId(), row.getAssigneeId(), row.getConfidential());
        }
    }

    private static SearchDocument document(Ticket ticket, UUID id, boolean note, String text, OffsetDateTime at) {
        var row = ticket.row();
        return new SearchDocument(
                id,
                row.getId(),
                at.toInstant(),
                row.getSiteId(),
                row.getTeamId(),
                row.getAssigneeId(),
                row.getConfidential(),
                note,
                text);
    }
}
