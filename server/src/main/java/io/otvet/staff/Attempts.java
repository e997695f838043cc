package io.otvet.staff;

import static io.otvet.staff.db.Tables.SIGN_IN_ATTEMPT;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what failed, per place and per account, and says when it is enough. Shared by all nodes. */
@Component
class Attempts {

    private static final Duration KEPT = Duration.ofHours(1);

    private final DSLContext sql;
    private final Clock clock;

    Attempts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most {@code most} within {@code window}. */
    record Limit(int most, Duration window) {}

    void check(String key, Limit limit) {
        OffsetDateTime now = now();
        List<OffsetDateTime> latest = sql.select(SIGN_IN_ATTEMPT.AT)
                .from(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.KEY.eq(key))
                .and(SIGN_IN_ATTEMPT.AT.gt(now.minus(limit.window())))
                .orderBy(SIGN_IN_ATTEMPT.AT.desc())
                .limit(limit.most())
                .fetch(SIGN_IN_ATTEMPT.AT);
        if (latest.size() >= limit.most()) {
            throw new TooManyAttempts(Duration.between(now, latest.getLast().plus(limit.window())));
        }
    }

    /** Stays counted whatever becomes of the act that failed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(String key) {
        sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.AT.lt(now().minus(KEPT)))
                .execute();
        sql.insertInto(SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.KEY, SIGN_IN_ATTEMPT.AT)
                .values(key, now())
                .execute();
    }

    void forget(String key) {
        sql.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.KEY.eq(key)).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
