package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.RAW;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SuspendedStore {

    private static final Condition SUSPENDED = RAW.STATE.in("suspended", "quarantined");

    private final DSLContext sql;

    SuspendedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param kind {@code suspended}, {@code quarantined} or null for both */
    List<SuspendedMail> list(@Nullable String kind, int limit) {
        return select(kind == null ? SUSPENDED : SUSPENDED.and(RAW.STATE.eq(kind)))
                .orderBy(RAW.RECEIVED_AT, RAW.ID)
                .limit(limit)
                .fetch(SuspendedStore::mail);
    }

    Optional<SuspendedMail> find(RawId id) {
        return select(SUSPENDED.and(RAW.ID.eq(id.value()))).fetchOptional(SuspendedStore::mail);
    }

    /** False when it is not there to be thrown away. */
    boolean discard(RawId id) {
        return sql.update(RAW)
                        .set(RAW.STATE, "discarded")
                        .where(SUSPENDED, RAW.ID.eq(id.value()))
                        .execute()
                > 0;
    }

    /** Back to where it was thrown away from. */
    boolean recall(RawId id) {
        return sql.update(RAW)
                        .set(
                                RAW.STATE,
                                when(RAW.REASON.eq(Reason.SPAM.name()), Reason.SPAM.state())
                                        .otherwise(Reason.EMPTY.state()))
                        .where(RAW.STATE.eq("discarded"), RAW.ID.eq(id.value()))
                        .execute()
                > 0;
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return sql.select(
                        RAW.ID,
                        RAW.REASON,
                        RAW.DETAIL,
                        RAW.FROM_SHOWN,
                        RAW.SUBJECT,
                        RAW.RECIPIENTS,
                        RAW.SIZE,
                        RAW.RECEIVED_AT)
                .from(RAW)
                .where(condition);
    }

    private static SuspendedMail mail(Record row) {
        Reason reason = Reason.valueOf(row.get(RAW.REASON));
        return new SuspendedMail(
                new RawId(row.get(RAW.ID)),
                reason.state(),
                reason.number(),
                reason.code(),
                row.get(RAW.DETAIL),
                row.get(RAW.FROM_SHOWN),
                row.get(RAW.SUBJECT),
                List.of(row.get(RAW.RECIPIENTS)),
                row.get(RAW.SIZE),
                row.get(RAW.RECEIVED_AT).toInstant());
    }
}
