package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.DELIVERY;
import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.otvet.tickets.MessageView.Delivery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the replies of agents fare on their way. */
@Component
public class Deliveries {

    private static final int LONGEST_DETAIL = 1000;

    private final DSLContext sql;
    private final TicketNews news;
    private final Register register;

    Deliveries(DSLContext sql, TicketNews news, Register register) {
        this.sql = sql;
        this.news = news;
        this.register = register;
    }

    /** One that has not arrived, as the health page shows it. */
    public record Report(
            MessageId message,
            TicketId ticket,
            long number,
            String subject,
            DeliveryState state,
            @Nullable String detail,
            Instant at) {}

    /**
     * Notes the state of a reply's delivery and shows it to those who look at the ticket. A late word never moves a
     * state back: what was sent stays sent, unless it {@link #bounced}.
     */
    @Transactional
    public void record(MessageId message, DeliveryState state, @Nullable String detail) {
        move(message, state, detail, DELIVERY.STATE.ne(inline(DeliveryState.SENT.number())));
    }

    /** It came back: what was sent has failed after all. */
    @Transactional
    public void bounced(MessageId message, String why) {
        move(message, DeliveryState.FAILED, why, noCondition());
    }

    private void move(MessageId message, DeliveryState state, @Nullable String detail, Condition from) {
        String plain = detail == null ? null : Plain.line(detail, LONGEST_DETAIL);
        OffsetDateTime now = register.now();
        int moved = sql.update(DELIVERY)
                .set(DELIVERY.STATE, state.number())
                .set(DELIVERY.DETAIL, plain)
                .set(DELIVERY.AT, now)
                .where(DELIVERY.MESSAGE_ID.eq(message.value()), from)
                .execute();
        if (moved > 0) {
            show(message, new Delivery(state, plain, now.toInstant()));
        }
    }

    /** Those in this state (or in any but sent), the oldest first. */
    public List<Report> list(@Nullable DeliveryState state, int limit) {
        Condition wanted = state == null
                ? DELIVERY.STATE.ne(inline(DeliveryState.SENT.number()))
                : DELIVERY.STATE.eq(inline(state.number()));
        return sql.select(
                        DELIVERY.MESSAGE_ID,
                        TICKET.ID,
                        TICKET.NUMBER,
                        TICKET.SUBJECT,
                        DELIVERY.STATE,
                        DELIVERY.DETAIL,
                        DELIVERY.AT)
                .from(DELIVERY)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(DELIVERY.MESSAGE_ID))
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(wanted)
                .orderBy(DELIVERY.AT)
                .limit(limit)
                .fetch(row -> new Report(
                        new MessageId(row.value1()),
                        new TicketId(row.value2()),
                        row.value3(),
                        row.value4(),
                        DeliveryState.of(row.value5()),
                        row.value6(),
                        row.value7().toInstant()));
    }

    private void show(MessageId message, Delivery delivery) {
        sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(sql.select(MESSAGE.TICKET_ID).from(MESSAGE).where(MESSAGE.ID.eq(message.value()))))
                .fetchOptional()
                .ifPresent(
                        row -> news.delivery(new TicketId(row.getId()), message, delivery, TicketNews.audience(row)));
    }
}
