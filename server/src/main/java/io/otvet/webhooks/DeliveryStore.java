package io.otvet.webhooks;

import static io.otvet.webhooks.db.Tables.DELIVERY;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.otvet.webhooks.db.tables.records.DeliveryRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component("webhookDeliveryStore")
class DeliveryStore {

    private static final int LONGEST = 500;

    private final DSLContext sql;

    DeliveryStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, EndpointId endpoint, String event, String body) {
        sql.insertInto(DELIVERY, DELIVERY.ID, DELIVERY.ENDPOINT_ID, DELIVERY.EVENT, DELIVERY.BODY)
                .values(id, endpoint.value(), event, body)
                .execute();
    }

    Optional<Delivery> find(UUID id) {
        return sql.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchOptional(DeliveryStore::delivery);
    }

    List<Delivery> latest(EndpointId endpoint, int limit) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.ENDPOINT_ID.eq(endpoint.value()))
                .orderBy(DELIVERY.CREATED_AT.desc(), DELIVERY.ID.desc())
                .limit(limit)
                .fetch(DeliveryStore::delivery);
    }

    void note(UUID id, String state, int attempts, @Nullable String detail) {
        sql.update(DELIVERY)
                .set(DELIVERY.STATE, state)
                .set(DELIVERY.ATTEMPTS, attempts)
                .set(
                        DELIVERY.DETAIL,
                        detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST))
                .set(DELIVERY.CHANGED_AT, currentOffsetDateTime())
                .where(DELIVERY.ID.eq(id))
                .execute();
    }

    /** Those of {@code ids} that have ended, and wait again now. */
    List<Delivery> reopen(EndpointId endpoint, Collection<UUID> ids) {
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, "waiting")
                .set(DELIVERY.ATTEMPTS, 0)
                .setNull(DELIVERY.DETAIL)
                .where(DELIVERY.ENDPOINT_ID.eq(endpoint.value()), DELIVERY.ID.in(ids), DELIVERY.STATE.ne("waiting"))
                .returning()
                .fetch(DeliveryStore::delivery);
    }

    void forget(Duration older) {
        sql.deleteFrom(DELIVERY)
                .where(DELIVERY.CREATED_AT.lt(OffsetDateTime.now().minus(older)))
                .execute();
    }

    private static Delivery delivery(DeliveryRecord row) {
        return new Delivery(
                row.getId(),
                new EndpointId(row.getEndpointId()),
                row.getEvent(),
                row.getBody(),
                row.getState(),
                row.getAttempts(),
                row.getDetail(),
                row.getCreatedAt().toInstant(),
                row.getChangedAt().toInstant());
    }
}
