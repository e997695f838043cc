package io.otvet.realtime;

import static io.otvet.realtime.db.Tables.EVENT;
import static io.otvet.realtime.db.Tables.HORIZON;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

@Component
class EventStore {

    /** Below it every transaction has ended, so nothing can come in before what was read. */
    private static final Field<Long> ENDED = field(
            "(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + lead from realtime.horizon)", Long.class);

    private static final Duration LONGEST_AGO = Duration.ofMinutes(10);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(10);

    private final DSLContext sql;
    private final EventJson json;

    EventStore(DSLContext sql, EventJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The next events after a place, in order, as far as the order is certain. */
    List<StoredEvent> after(EventId last, int limit) {
        return sql.select(EVENT.TX, EVENT.ID, EVENT.NAME, EVENT.DATA, EVENT.AUDIENCE)
                .from(EVENT)
                .where(row(EVENT.TX, EVENT.ID).gt(last.tx(), last.id()), EVENT.TX.lt(ENDED))
                .orderBy(EVENT.TX, EVENT.ID)
                .limit(limit)
                .fetch(row -> new StoredEvent(
                        new EventId(row.value1(), row.value2()),
                        row.value3(),
                        row.value4(),
                        json.audience(row.value5())));
    }

    /** Whether there are events whose place in the order is not certain yet. Only the newest is looked at. */
    boolean hasUncertain() {
        Field<Long> newest =
                field(select(EVENT.TX).from(EVENT).orderBy(EVENT.TX.desc()).limit(inline(1)));
        return Boolean.TRUE.equals(
                sql.select(field(newest.ge(ENDED))).fetchSingle().value1());
    }

    /** Where somebody begins who has seen nothing: everything that has ended lies before it. */
    EventId now() {
        return new EventId(sql.select(ENDED).fetchSingle().value1(), 0);
    }

    /**
     * Where somebody stands who has read so long ago, or a little before: an event bears the time at which its
     * transaction began. Empty when it is too long ago to be told.
     */
    Optional<EventId> ago(Duration age) {
        if (age.isNegative() || age.compareTo(LONGEST_AGO) > 0) {
            return Optional.empty();
        }
        OffsetDateTime read = OffsetDateTime.now().minus(age).minus(LONGEST_TRANSACTION);
        Optional<EventId> last = sql.select(EVENT.TX, EVENT.ID)
                .from(EVENT)
                .where(EVENT.AT.lt(read))
                .orderBy(EVENT.AT.desc())
                .limit(1)
                .fetchOptional(row -> new EventId(row.value1(), row.value2()));
        return last.or(() -> Optional.of(horizon()));
    }

    /** Whether what came after this place is still here. */
    boolean reaches(EventId place) {
        return place.compareTo(horizon()) >= 0 && place.compareTo(now()) <= 0;
    }

    private EventId horizon() {
        return sql.select(HORIZON.TX, HORIZON.ID)
                .from(HORIZON)
                .fetchSingle(row -> new EventId(row.value1(), row.value2()));
    }

    /** The horizon first: a stream that must begin anew is told so, whenever this is cut short. */
    void forgetBefore(OffsetDateTime limit) {
        Record2<Long, Long> last = sql.select(EVENT.TX, EVENT.ID)
                .from(EVENT)
                .where(EVENT.AT.lt(limit))
                .orderBy(EVENT.AT.desc())
                .limit(1)
                .fetchOne();
        if (last != null) {
            sql.update(HORIZON)
                    .set(HORIZON.TX, last.value1())
                    .set(HORIZON.ID, last.value2())
                    .execute();
            sql.deleteFrom(EVENT)
                    .where(row(EVENT.TX, EVENT.ID).le(last.value1(), last.value2()))
                    .execute();
        }
    }
}
