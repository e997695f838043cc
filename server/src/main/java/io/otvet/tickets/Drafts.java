package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.DRAFT;
import static org.jooq.impl.DSL.excluded;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.kernel.SafeHtml;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agent has begun to write: one reply and one note for each ticket, nobody else's business. */
@Component
public class Drafts {

    private final DSLContext sql;
    private final TicketStore tickets;

    Drafts(DSLContext sql, TicketStore tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    public enum Kind {
        REPLY,
        NOTE;

        private short number() {
            return (short) (ordinal() + 1);
        }

        public static Kind parse(String word) {
            return switch (word) {
                case "reply" -> REPLY;
                case "note" -> NOTE;
                default -> throw new NotFound("tickets.no-such-draft");
            };
        }
    }

    public record Draft(String text, @Nullable String html, Instant savedAt) {}

    public Optional<Draft> find(Access who, TicketId ticket, Kind kind) {
        requireVisible(who, ticket);
        return sql.selectFrom(DRAFT)
                .where(mine(who, ticket, kind))
                .fetchOptional(row ->
                        new Draft(row.getText(), row.getHtml(), row.getSavedAt().toInstant()));
    }

    @Transactional
    public Draft save(Access who, TicketId ticket, Kind kind, String text, @Nullable SafeHtml html) {
        who.require(Permission.TICKETS_WRITE);
        requireVisible(who, ticket);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String plain = Plain.text(text);
        String clean = html == null ? null : Plain.text(html.value());
        sql.insertInto(DRAFT, DRAFT.TICKET_ID, DRAFT.AGENT_ID, DRAFT.KIND, DRAFT.TEXT, DRAFT.HTML, DRAFT.SAVED_AT)
                .values(ticket.value(), who.agent(), kind.number(), plain, clean, now)
                .onConflict(DRAFT.TICKET_ID, DRAFT.AGENT_ID, DRAFT.KIND)
                .doUpdate()
                .set(DRAFT.TEXT, excluded(DRAFT.TEXT))
                .set(DRAFT.HTML, excluded(DRAFT.HTML))
                .set(DRAFT.SAVED_AT, excluded(DRAFT.SAVED_AT))
                .execute();
        return new Draft(plain, clean, now.toInstant());
    }

    @Transactional
    public void discard(Access who, TicketId ticket, Kind kind) {
        requireVisible(who, ticket);
        sql.deleteFrom(DRAFT).where(mine(who, ticket, kind)).execute();
    }

    private void requireVisible(Access who, TicketId ticket) {
        if (!tickets.isVisible(ticket, who)) {
            throw new NotFound("tickets.no-such-ticket");
        }
    }

    private static Condition mine(Access who, TicketId ticket, Kind kind) {
        return DRAFT.TICKET_ID
                .eq(ticket.value())
                .and(DRAFT.AGENT_ID.eq(who.agent()))
                .and(DRAFT.KIND.eq(kind.number()));
    }
}
