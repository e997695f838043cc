package io.otvet.channels.forms;

import static io.otvet.channels.forms.db.Tables.TRACE;

import io.otvet.jobs.Recurring;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SourceNetwork;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Remembers for a day how much came from where and who was written to, by hashes alone. Shared by all nodes. */
@Component
class Traces implements Recurring {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_FROM_ONE_NETWORK = 30;
    private static final String PURPOSE = "form-trace";

    private final DSLContext sql;
    private final Secrets secrets;
    private final Clock clock;

    Traces(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    void refuseFloods(String address) {
        int count = sql.fetchCount(
                TRACE, TRACE.KEY.eq(key("from", SourceNetwork.of(address))), TRACE.AT.gt(now().minus(WINDOW)));
        if (count >= MOST_FROM_ONE_NETWORK) {
            throw new TooManySubmissions(WINDOW);
        }
    }

    void came(String address) {
        add(key("from", SourceNetwork.of(address)));
    }

    /** True once a day for each address: an address that somebody typed is not proved to be theirs. */
    boolean mayConfirm(EmailAddress address) {
        String key = key("to", address.value());
        boolean first = !sql.fetchExists(TRACE, TRACE.KEY.eq(key), TRACE.AT.gt(now().minus(KEPT)));
        if (first) {
            add(key);
        }
        return first;
    }

    private void add(String key) {
        sql.insertInto(TRACE, TRACE.KEY, TRACE.AT).values(key, now()).execute();
    }

    private String key(String direction, String whom) {
        return direction + ":" + secrets.sign(PURPOSE, whom);
    }

    @Override
    public String name() {
        return "channels.forms.forget-traces";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.deleteFrom(TRACE).where(TRACE.AT.lt(now().minus(KEPT))).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
