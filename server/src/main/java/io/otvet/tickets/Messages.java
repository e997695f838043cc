package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Cursor;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Page;
import io.otvet.kernel.Permission;
import io.otvet.tickets.Conversation.Mark;
import io.otvet.tickets.Conversation.Part;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written in tickets and what was changed. */
@Component
public class Messages {

    private final DSLContext sql;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final Conversation conversation;
    private final ChangeNames names;

    Messages(DSLContext sql, TicketStore tickets, MessageStore messages, Conversation conversation, ChangeNames names) {
        this.sql = sql;
        this.tickets = tickets;
        this.messages = messages;
        this.conversation = conversation;
        this.names = names;
    }

    /** One change as the history shows it. */
    public record HistoryEntry(
            String id,
            Field field,
            @Nullable Object before,
            @Nullable Object after,
            MessageView.Author author,
            String cause,
            Instant at) {}

    /** Whether the caller may see the ticket that this message stands in. */
    public boolean mayRead(Access who, MessageId message) {
        return who.may(Permission.TICKETS_READ) && messages.isVisible(message, who);
    }

    /** The newest first page, oldest first within it; what {@code next} leads to is older. */
    public Page<MessageView> page(Access who, TicketId ticket, @Nullable String after, int limit) {
        requireVisible(who, ticket);
        Part part = conversation.page(ticket, after == null ? null : mark(after), limit);
        return new Page<>(part.entries(), part.next() == null ? null : cursor(part.next()));
    }

    public Optional<MessageView> find(Access who, TicketId ticket, MessageId message) {
        requireVisible(who, ticket);
        return conversation.find(ticket, message);
    }

    /** Every change, the newest first. */
    public Page<HistoryEntry> history(Access who, TicketId ticket, @Nullable String after, int limit) {
        requireVisible(who, ticket);
        long before = after == null ? Long.MAX_VALUE : number(after);
        List<ChangeRecord> rows = sql.selectFrom(CHANGE)
                .where(CHANGE.TICKET_ID.eq(ticket.value()), CHANGE.ID.lt(before))
                .orderBy(CHANGE.ID.desc())
                .limit(limit + 1)
                .fetch();
        List<ChangeRecord> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? Cursor.of(page.getLast().getId()).encode() : null;
        return new Page<>(named(page), next);
    }

    private void requireVisible(Access who, TicketId ticket) {
        who.require(Permission.TICKETS_READ);
        if (!tickets.isVisible(ticket, who)) {
            throw new NotFound("tickets.no-such-ticket");
        }
    }

    private List<HistoryEntry> named(List<ChangeRecord> page) {
        var known =
                names.of(page.stream().map(row -> Actor.parse(row.getActor())).toList(), page);
        return page.stream()
                .map(row -> {
                    var change = known.change(row);
                    return new HistoryEntry(
                            "" + row.getId(),
                            change.field(),
                            change.before(),
                            change.after(),
                            known.author(Actor.parse(row.getActor())),
                            row.getCause(),
                            row.getAt().toInstant());
                })
                .toList();
    }

    private static String cursor(Mark mark) {
        return Cursor.of(mark.at(), mark.id()).encode();
    }

    private static Mark mark(String after) {
        List<String> values = Cursor.decode(after).values();
        try {
            return new Mark(OffsetDateTime.parse(values.getFirst()), UUID.fromString(values.getLast()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Invalid("after", "kernel.bad-cursor");
        }
    }

    private static long number(String after) {
        try {
            return Long.parseLong(Cursor.decode(after).values().getFirst());
        } catch (NumberFormatException _) {
            throw new Invalid("after", "kernel.bad-cursor");
        }
    }
}
