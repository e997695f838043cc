package io.otvet.realtime;

import static io.otvet.realtime.db.Tables.ATTENDANCE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.springframework.stereotype.Component;

/** Who has the workspace open, and when they last had: each node tells the others of its own streams. */
@Component
public class Attendance {

    private static final Duration TOLD_EVERY = Duration.ofSeconds(15);
    private static final Duration HOLDS = Duration.ofSeconds(45);

    private final DSLContext sql;
    private final Clock clock;

    Attendance(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public record Seen(Instant at, boolean here) {}

    /** Those who were never there are absent. */
    public Map<UUID, Seen> all() {
        Instant limit = clock.instant().minus(HOLDS);
        return sql.selectFrom(ATTENDANCE)
                .fetchMap(
                        ATTENDANCE.AGENT,
                        row -> new Seen(
                                row.getAt().toInstant(), row.getAt().toInstant().isAfter(limit)));
    }

    /** Cheap to say again: only what has grown old is written. In one order, as other nodes write the same rows. */
    void here(Collection<UUID> agents) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Row2<UUID, OffsetDateTime>> rows = agents.stream()
                .distinct()
                .sorted()
                .map(agent -> row(agent, now))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(ATTENDANCE, ATTENDANCE.AGENT, ATTENDANCE.AT)
                    .valuesOfRows(rows)
                    .onConflict(ATTENDANCE.AGENT)
                    .doUpdate()
                    .set(ATTENDANCE.AT, excluded(ATTENDANCE.AT))
                    .where(ATTENDANCE.AT.lt(now.minus(TOLD_EVERY)))
                    .execute();
        }
    }
}
