package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.ACKNOWLEDGED;

import io.otvet.jobs.Recurring;
import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How often a program of ours may write to one address: once a day for each site, and ten times in three hours in all.
 * Two desks that answer each other by themselves come to rest after one letter each.
 */
@Component
class AutoAnswerLimits implements Recurring {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMinutes(180);
    private static final int MOST_IN_SHORT = 10;

    private final DSLContext sql;
    private final Clock clock;

    AutoAnswerLimits(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** True at most as often as that; counted by asking, in the transaction that will write. */
    boolean admit(EmailAddress to, SiteId site) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "acknowledged:" + to);
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean today = sql.fetchExists(
                ACKNOWLEDGED,
                ACKNOWLEDGED.ADDRESS.eq(to.value()),
                ACKNOWLEDGED.SITE_ID.eq(site.value()),
                ACKNOWLEDGED.AT.gt(now.minus(KEPT)));
        int lately =
                sql.fetchCount(ACKNOWLEDGED, ACKNOWLEDGED.ADDRESS.eq(to.value()), ACKNOWLEDGED.AT.gt(now.minus(SHORT)));
        boolean may = !today && lately < MOST_IN_SHORT;
        if (may) {
            sql.insertInto(ACKNOWLEDGED, ACKNOWLEDGED.ADDRESS, ACKNOWLEDGED.SITE_ID, ACKNOWLEDGED.AT)
                    .values(to.value(), site.value(), now)
                    .execute();
        }
        return may;
    }

    @Override
    public String name() {
        return "channels.email.forget-acknowledged";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.deleteFrom(ACKNOWLEDGED)
                .where(ACKNOWLEDGED.AT.lt(OffsetDateTime.now(clock).minus(KEPT)))
                .execute();
    }
}
