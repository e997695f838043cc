package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.SEEN;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.excluded;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.realtime.LiveEvent;
import io.otvet.realtime.Presence;
import io.otvet.realtime.Presence.PresenceChanged;
import io.otvet.realtime.Presence.Present;
import io.otvet.realtime.Realtime;
import io.otvet.tickets.TicketDetail.AtIt;
import io.otvet.tickets.TicketRow.Person;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at which ticket. Looking at one is also having read it. */
@Component
public class Watching {

    private final DSLContext sql;
    private final TicketStore tickets;
    private final Presence presence;
    private final Directory directory;
    private final Realtime realtime;

    Watching(DSLContext sql, TicketStore tickets, Presence presence, Directory directory, Realtime realtime) {
        this.sql = sql;
        this.tickets = tickets;
        this.presence = presence;
        this.directory = directory;
        this.realtime = realtime;
    }

    record Shown(TicketId ticketId, List<AtIt> agents) {}

    @Transactional
    public void look(Access who, TicketId ticket, Presence.State state) {
        requireVisible(who, ticket);
        sql.insertInto(SEEN, SEEN.TICKET_ID, SEEN.AGENT_ID, SEEN.AT)
                .values(ticket.value(), who.agent(), OffsetDateTime.now(ZoneOffset.UTC))
                .onConflict(SEEN.TICKET_ID, SEEN.AGENT_ID)
                .doUpdate()
                .set(SEEN.AT, excluded(SEEN.AT))
                .execute();
        presence.enter(ticket.value(), who.agent(), state);
    }

    public void leave(Access who, TicketId ticket) {
        requireVisible(who, ticket);
        presence.leave(ticket.value(), who.agent());
    }

    private void requireVisible(Access who, TicketId ticket) {
        if (!tickets.isVisible(ticket, who)) {
            throw new NotFound("tickets.no-such-ticket");
        }
    }

    List<AtIt> at(TicketId ticket) {
        List<Present> present = presence.at(ticket.value());
        Map<UUID, Person> people =
                directory.people(present.stream().map(Present::agent).toList());
        return present.stream()
                .filter(one -> people.containsKey(one.agent()))
                .map(one -> new AtIt(Objects.requireNonNull(people.get(one.agent())), one.state()))
                .toList();
    }

    @EventListener
    void on(PresenceChanged event) {
        sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(event.topic()))
                .fetchOptional()
                .ifPresent(row -> {
                    TicketId ticket = new TicketId(event.topic());
                    realtime.publish(
                            new LiveEvent("presence", new Shown(ticket, at(ticket)), TicketNews.audience(row)));
                });
    }
}
