package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.DELIVERY;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.otvet.channels.email.db.tables.records.DeliveryRecord;
import io.otvet.kernel.EmailAddress;
import io.otvet.tickets.DeliveryState;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DeliveryStore {

    private final DSLContext sql;

    DeliveryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False when it is queued already. */
    boolean insert(MessageId message, TicketId ticket, String header, @Nullable EmailAddress recipient) {
        return sql.insertInto(DELIVERY, DELIVERY.MESSAGE_ID, DELIVERY.TICKET_ID, DELIVERY.HEADER, DELIVERY.RECIPIENT)
                        .values(message.value(), ticket.value(), header, recipient == null ? "" : recipient.value())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<MessageId> byHeader(String header) {
        return sql.select(DELIVERY.MESSAGE_ID)
                .from(DELIVERY)
                .where(DELIVERY.HEADER.eq(header))
                .fetchOptional(row -> new MessageId(row.value1()));
    }

    /** Whether an agent's reply went to this address. */
    boolean hasReached(EmailAddress recipient) {
        return sql.fetchExists(DELIVERY, DELIVERY.RECIPIENT.eq(recipient.value()), DELIVERY.STATE.eq("sent"));
    }

    Optional<Delivery> find(MessageId message) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.MESSAGE_ID.eq(message.value()))
                .fetchOptional(DeliveryStore::delivery);
    }

    /** Durable before the relay hears of it; {@link #note} takes it back. */
    void markAsSending(MessageId message) {
        sql.update(DELIVERY)
                .set(DELIVERY.SENDING_SINCE, currentOffsetDateTime())
                .where(DELIVERY.MESSAGE_ID.eq(message.value()))
                .execute();
    }

    void note(MessageId message, DeliveryState state, @Nullable String detail, int attempts) {
        sql.update(DELIVERY)
                .set(DELIVERY.STATE, state.word())
                .set(DELIVERY.DETAIL, detail)
                .set(DELIVERY.ATTEMPTS, attempts)
                .setNull(DELIVERY.SENDING_SINCE)
                .set(DELIVERY.CHANGED_AT, currentOffsetDateTime())
                .where(DELIVERY.MESSAGE_ID.eq(message.value()))
                .execute();
    }

    List<Delivery> open(int limit) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.STATE.ne("sent"))
                .orderBy(DELIVERY.QUEUED_AT)
                .limit(limit)
                .fetch(DeliveryStore::delivery);
    }

    /** Those of {@code messages} that have ended and may be begun anew. */
    List<Delivery> reopen(Collection<MessageId> messages) {
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, "queued")
                .setNull(DELIVERY.DETAIL)
                .set(DELIVERY.ATTEMPTS, 0)
                .set(DELIVERY.CHANGED_AT, currentOffsetDateTime())
                .where(DELIVERY.MESSAGE_ID.in(
                        messages.stream().map(MessageId::value).toList()))
                .and(DELIVERY.STATE.in("failed", "uncertain"))
                .returning()
                .fetch(DeliveryStore::delivery);
    }

    private static Delivery delivery(DeliveryRecord row) {
        return new Delivery(
                new MessageId(row.getMessageId()),
                new TicketId(row.getTicketId()),
                row.getRecipient(),
                row.getState(),
                row.getDetail(),
                row.getAttempts(),
                row.getSendingSince() != null,
                row.getQueuedAt().toInstant(),
                row.getChangedAt().toInstant());
    }
}
