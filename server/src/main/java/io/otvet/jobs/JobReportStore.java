package io.otvet.jobs;

import static io.otvet.jobs.db.Tables.JOB;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import io.otvet.jobs.JobMonitor.Totals;
import io.otvet.jobs.JobReport.State;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JobReportStore {

    private static final Condition PARKED = JOB.PARKED_AT.isNotNull();
    private static final Condition RETRYING = JOB.PARKED_AT.isNull().and(JOB.ERROR.isNotNull());
    private static final Condition WAITING = JOB.PARKED_AT.isNull().and(JOB.ERROR.isNull());
    private static final Condition NO_HOUSEKEEPING =
            JOB.LANE.notLike("timetable:%").or(JOB.ERROR.isNotNull());

    private final DSLContext sql;

    JobReportStore(DSLContext sql) {
        this.sql = sql;
    }

    List<JobReport> list(Optional<State> state, int limit) {
        return sql.selectFrom(JOB)
                .where(NO_HOUSEKEEPING, state.map(JobReportStore::of).orElse(noCondition()))
                .orderBy(JOB.ID)
                .limit(limit)
                .fetch(row -> new JobReport(
                        row.getId(),
                        row.getKind(),
                        row.getLane(),
                        row.getParkedAt() != null
                                ? State.PARKED
                                : row.getError() != null ? State.RETRYING : State.WAITING,
                        row.getAttempts(),
                        row.getEnteredAt().toInstant(),
                        row.getRunAt().toInstant(),
                        row.getError()));
    }

    Totals totals() {
        var due = min(JOB.RUN_AT).filterWhere(JOB.PARKED_AT.isNull().and(JOB.RUN_AT.le(currentOffsetDateTime())));
        return sql.select(count().filterWhere(WAITING), count().filterWhere(RETRYING), count().filterWhere(PARKED), due)
                .from(JOB)
                .where(NO_HOUSEKEEPING)
                .fetchSingle(row -> new Totals(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? null : row.value4().toInstant()));
    }

    int retry(Collection<Long> ids) {
        return sql.update(JOB)
                .set(JOB.RUN_AT, currentOffsetDateTime())
                .set(JOB.ATTEMPTS, 0)
                .setNull(JOB.PARKED_AT)
                .where(JOB.ID.in(ids), JOB.ERROR.isNotNull())
                .execute();
    }

    private static Condition of(State state) {
        return switch (state) {
            case WAITING -> WAITING;
            case RETRYING -> RETRYING;
            case PARKED -> PARKED;
        };
    }
}
