package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.RAW;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

@Component
class SuspendedStore {

    private static final Condition SUSPENDED = RAW.STATE.eq("suspended");

    private final DSLContext sql;

    SuspendedStore(DSLContext sql) {
        this.sql = sql;
    }

    List<SuspendedMail> list(int limit) {
        return select(SUSPENDED).orderBy(RAW.RECEIVED_AT, RAW.ID).limit(limit).fetch(SuspendedStore::mail);
    }

    Optional<SuspendedMail> find(RawId id) {
        return select(SUSPENDED.and(RAW.ID.eq(id.value()))).fetchOptional(SuspendedStore::mail);
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
                "suspended",
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
