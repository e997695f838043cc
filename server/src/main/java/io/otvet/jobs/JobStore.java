package io.otvet.jobs;

import static io.otvet.jobs.db.Tables.JOB;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JobStore {

    /** The head of some lane that is due. {@code skip locked} passes over what another worker holds. */
    static final String HEAD = """
            select id, kind, lane, payload::text as payload, attempts
            from jobs.job
            where head and outside = {0} and run_at <= now() and (claimed_until is null or claimed_until < now())
              and kind = any ({1}) and id <> all ({2})
            order by run_at, id
            limit 1
            for update skip locked
            """;

    private static final String PROMOTE = """
            update jobs.job set head = true
            where id = (select min(id) from jobs.job where lane = {0} and parked_at is null)
              and not exists (select from jobs.job where lane = {0} and head)
            """;

    private static final String HEADLESS = """
            select lane from jobs.job where parked_at is null group by lane having not bool_or(head)
            """;

    private final DSLContext sql;
    private final JsonMapper json;

    JobStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The lock makes the order of ids within a lane the order of commits, whatever transactions overlap. */
    void insert(String kind, boolean outside, String lane, Object payload, Instant at) {
        lockLane(lane);
        sql.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.OUTSIDE, outside)
                .set(JOB.LANE, lane)
                .set(JOB.HEAD, field(notExists(selectOne().from(JOB).where(JOB.LANE.eq(lane), JOB.PARKED_AT.isNull()))))
                .set(JOB.PAYLOAD, JSONB.jsonb(json.writeValueAsString(payload)))
                .set(JOB.RUN_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void lockLane(String lane) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 7))", val(lane));
    }

    boolean isLaneEmpty(String lane) {
        return !sql.fetchExists(sql.selectOne().from(JOB).where(JOB.LANE.eq(lane), JOB.PARKED_AT.isNull()));
    }

    Optional<Claim> lockHead(boolean outside, Collection<String> kinds, Collection<Long> except) {
        return sql.resultQuery(
                        HEAD, inline(outside), val(kinds.toArray(String[]::new)), val(except.toArray(Long[]::new)))
                .fetchOptional(JobStore::claim);
    }

    /**
     * For a transaction that a crash may undo whole: its job is there again then and does the same once more. What is
     * committed with waiting afterwards makes it durable too, as the log of the database has one order.
     */
    void commitWithoutWaiting() {
        sql.execute("set local synchronous_commit = off");
    }

    void claim(Claim job, Instant until) {
        sql.update(JOB)
                .set(JOB.CLAIMED_UNTIL, until.atOffset(ZoneOffset.UTC))
                .where(JOB.ID.eq(job.id()))
                .execute();
    }

    /** Prolongs what is claimed still; one that has been put off in the meantime stays free. */
    void hold(Collection<Long> ids, Instant until) {
        sql.update(JOB)
                .set(JOB.CLAIMED_UNTIL, until.atOffset(ZoneOffset.UTC))
                .where(JOB.ID.eq(any(ids.toArray(Long[]::new))), JOB.CLAIMED_UNTIL.isNotNull())
                .execute();
    }

    void hurry(String kind, Instant now) {
        sql.update(JOB)
                .set(JOB.RUN_AT, now.atOffset(ZoneOffset.UTC))
                .where(JOB.KIND.eq(kind), JOB.PARKED_AT.isNull(), JOB.RUN_AT.gt(now.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    /** False when somebody is entering its lane: then {@link #promote} must follow the commit. */
    boolean remove(Claim job) {
        sql.deleteFrom(JOB).where(JOB.ID.eq(job.id())).execute();
        return promoteNow(job.lane());
    }

    /**
     * Makes the next of a lane its head. It waits for whoever enters the lane, so the caller must hold nothing that one
     * of them may wait for.
     */
    void promote(String lane) {
        lockLane(lane);
        sql.execute(PROMOTE, val(lane));
    }

    /** Lanes that a crash between the two commits has left without a head. */
    List<String> headless() {
        return sql.fetch(HEADLESS).getValues(0, String.class);
    }

    private boolean promoteNow(String lane) {
        boolean locked = Boolean.TRUE.equals(
                sql.fetchValue("select pg_try_advisory_xact_lock(hashtextextended({0}, 7))", val(lane)));
        if (locked) {
            sql.execute(PROMOTE, val(lane));
        }
        return locked;
    }

    void putOff(Claim job, Instant until) {
        sql.update(JOB)
                .set(JOB.RUN_AT, until.atOffset(ZoneOffset.UTC))
                .setNull(JOB.CLAIMED_UNTIL)
                .where(JOB.ID.eq(job.id()))
                .execute();
    }

    void putOff(Claim job, Instant until, String error) {
        sql.update(JOB)
                .set(JOB.ATTEMPTS, job.attempt())
                .set(JOB.RUN_AT, until.atOffset(ZoneOffset.UTC))
                .setNull(JOB.CLAIMED_UNTIL)
                .set(JOB.ERROR, error)
                .where(JOB.ID.eq(job.id()))
                .execute();
    }

    /** Answers as {@link #remove}. */
    boolean park(Claim job, Instant now, String error) {
        sql.update(JOB)
                .set(JOB.HEAD, false)
                .set(JOB.ATTEMPTS, job.attempt())
                .set(JOB.PARKED_AT, now.atOffset(ZoneOffset.UTC))
                .setNull(JOB.CLAIMED_UNTIL)
                .set(JOB.ERROR, error)
                .where(JOB.ID.eq(job.id()))
                .execute();
        return promoteNow(job.lane());
    }

    private static Claim claim(Record row) {
        return new Claim(
                row.get("id", Long.class),
                row.get("kind", String.class),
                row.get("lane", String.class),
                row.get("payload", String.class),
                row.get("attempts", Integer.class) + 1);
    }

    record Claim(long id, String kind, String lane, String payload, int attempt) {}
}
