package io.otvet.jobs;

import static io.otvet.jobs.db.Tables.JOB;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JobStore {

    /**
     * The head of some lane that is due. {@code skip locked} passes over what another worker holds, and what follows it
     * in its lane is no head, as the locked row is still there. Both tables are read in index order and stop at one.
     */
    private static final String HEAD = """
            select id, kind, payload::text as payload, attempts
            from jobs.job j
            where parked_at is null and run_at <= now() and (claimed_until is null or claimed_until < now())
              and kind = any ({0}) and id <> all ({1})
              and not exists (
                select from jobs.job e where e.lane = j.lane and e.id < j.id and e.parked_at is null)
            order by run_at, id
            limit 1
            for update skip locked
            """;

    private final DSLContext sql;
    private final JsonMapper json;

    JobStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The lock makes the order of ids within a lane the order of commits, whatever transactions overlap. */
    void insert(String kind, String lane, Object payload, Instant at) {
        lockLane(lane);
        sql.insertInto(JOB, JOB.KIND, JOB.LANE, JOB.PAYLOAD, JOB.RUN_AT)
                .values(kind, lane, JSONB.jsonb(json.writeValueAsString(payload)), at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void lockLane(String lane) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 7))", val(lane));
    }

    boolean isLaneEmpty(String lane) {
        return !sql.fetchExists(sql.selectOne().from(JOB).where(JOB.LANE.eq(lane), JOB.PARKED_AT.isNull()));
    }

    Optional<Claim> lockHead(Collection<String> kinds, Collection<Long> except) {
        return sql.resultQuery(HEAD, val(kinds.toArray(String[]::new)), val(except.toArray(Long[]::new)))
                .fetchOptional(JobStore::claim);
    }

    void hold(long id, Instant until) {
        sql.update(JOB)
                .set(JOB.CLAIMED_UNTIL, until.atOffset(ZoneOffset.UTC))
                .where(JOB.ID.eq(id))
                .execute();
    }

    void hurry(String kind, Instant now) {
        sql.update(JOB)
                .set(JOB.RUN_AT, now.atOffset(ZoneOffset.UTC))
                .where(JOB.KIND.eq(kind), JOB.PARKED_AT.isNull(), JOB.RUN_AT.gt(now.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    void remove(long id) {
        sql.deleteFrom(JOB).where(JOB.ID.eq(id)).execute();
    }

    void putOff(Claim job, Instant now, Duration delay, String error) {
        sql.update(JOB)
                .set(JOB.ATTEMPTS, job.attempt())
                .set(JOB.RUN_AT, now.plus(delay).atOffset(ZoneOffset.UTC))
                .setNull(JOB.CLAIMED_UNTIL)
                .set(JOB.ERROR, error)
                .where(JOB.ID.eq(job.id()))
                .execute();
    }

    void park(Claim job, Instant now, String error) {
        sql.update(JOB)
                .set(JOB.ATTEMPTS, job.attempt())
                .set(JOB.PARKED_AT, now.atOffset(ZoneOffset.UTC))
                .setNull(JOB.CLAIMED_UNTIL)
                .set(JOB.ERROR, error)
                .where(JOB.ID.eq(job.id()))
                .execute();
    }

    private static Claim claim(Record row) {
        return new Claim(
                row.get("id", Long.class),
                row.get("kind", String.class),
                row.get("payload", String.class),
                row.get("attempts", Integer.class) + 1);
    }

    record Claim(long id, String kind, String payload, int attempt) {}
}
