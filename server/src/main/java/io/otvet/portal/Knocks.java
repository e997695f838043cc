package io.otvet.portal;

import static io.otvet.portal.db.Tables.KNOCK;

import io.otvet.jobs.Recurring;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Counts what comes from one network or to one ticket within ten minutes, by hashes alone. Shared by all nodes. */
@Component
public class Knocks implements Recurring {

    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String PURPOSE = "portal-knock";

    /** What is counted, and how often it may come. */
    public enum Door {
        WRONG_LINK(60),
        ANSWER_FROM_NETWORK(60),
        ANSWER_TO_TICKET(20),
        LINK_TO_ADDRESS(1),
        LINK_FROM_NETWORK(20);

        private final int most;

        Door(int most) {
            this.most = most;
        }
    }

    private final DSLContext sql;
    private final Secrets secrets;
    private final Clock clock;

    Knocks(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    public boolean isTooMuch(Door door, String whence) {
        OffsetDateTime since = now().minus(WINDOW);
        return sql.fetchCount(KNOCK, KNOCK.KEY.eq(key(door, whence)), KNOCK.AT.gt(since)) >= door.most;
    }

    public void count(Door door, String whence) {
        sql.insertInto(KNOCK, KNOCK.KEY, KNOCK.AT)
                .values(key(door, whence), now())
                .execute();
    }

    private String key(Door door, String whence) {
        return door + ":" + secrets.sign(PURPOSE, whence);
    }

    @Override
    public String name() {
        return "portal.forget-knocks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        sql.deleteFrom(KNOCK).where(KNOCK.AT.lt(now().minus(WINDOW))).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
