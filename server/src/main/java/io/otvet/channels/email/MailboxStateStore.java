package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.MAILBOX_HOUR;
import static io.otvet.channels.email.db.Tables.MAILBOX_WATCH;
import static io.otvet.channels.email.db.Tables.RAW;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import io.otvet.channels.email.db.tables.records.MailboxHourRecord;
import io.otvet.channels.email.db.tables.records.MailboxWatchRecord;
import io.otvet.mail.postbox.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads how it goes with every mailbox, in three statements however many there are. */
@Component
class MailboxStateStore {

    private static final int PARTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    MailboxStateStore(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private record Queue(int count, @Nullable Instant oldest) {}

    Map<MailboxId, MailboxState> all() {
        Map<UUID, Queue> queues = queues();
        Map<UUID, Result<MailboxHourRecord>> hours = sql.selectFrom(MAILBOX_HOUR)
                .where(MAILBOX_HOUR.HOUR.ge(hour(PARTS * 2 - 1)))
                .fetchGroups(MAILBOX_HOUR.MAILBOX_ID);
        Map<MailboxId, MailboxState> all = new HashMap<>();
        for (MailboxWatchRecord row : sql.fetch(MAILBOX_WATCH)) {
            UUID id = row.getMailboxId();
            Queue queue = queues.getOrDefault(id, new Queue(0, null));
            all.put(new MailboxId(id), state(row, queue, hours.containsKey(id) ? hours.get(id) : List.of()));
        }
        return all;
    }

    private Map<UUID, Queue> queues() {
        return sql.select(RAW.MAILBOX_ID, count(), min(RAW.RECEIVED_AT))
                .from(RAW)
                .where(RAW.STATE.eq("waiting").and(RAW.MAILBOX_ID.isNotNull()))
                .groupBy(RAW.MAILBOX_ID)
                .fetchMap(RAW.MAILBOX_ID, row -> new Queue(row.value2(), instant(row.value3())));
    }

    private MailboxState state(MailboxWatchRecord row, Queue queue, List<MailboxHourRecord> hours) {
        long left = Math.max(0, row.getBackEnd() - row.getBackNext() + 1);
        boolean importing = row.getState().equals("works") && left > 0;
        OffsetDateTime midnight = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return new MailboxState(
                importing ? "importing" : row.getState(),
                isAlarm(row),
                row.getTrouble(),
                json.readValue(row.getFacts().data(), new TypeReference<Map<String, String>>() {}),
                instant(row.getFailingSince()),
                row.getState().equals("failing") ? instant(row.getNextTryAt()) : null,
                instant(row.getSeenAt()),
                instant(row.getLastMailAt()),
                hours.stream()
                        .filter(hour -> !hour.getHour().isBefore(midnight))
                        .mapToInt(MailboxHourRecord::getMails)
                        .sum(),
                queue.count(),
                queue.oldest(),
                left,
                Math.max(0, row.getBackEnd() - row.getBackFrom() + 1),
                IntStream.range(0, PARTS).mapToObj(part -> part(part, hours)).toList());
    }

    private boolean isAlarm(MailboxWatchRecord row) {
        OffsetDateTime since = row.getFailingSince();
        String trouble = row.getTrouble();
        if (since == null || trouble == null) {
            return false;
        }
        boolean forAPerson = Trouble.valueOf(trouble.toUpperCase(Locale.ROOT).replace('-', '_'))
                .needsAPerson();
        return forAPerson || since.toInstant().isBefore(clock.instant().minus(PATIENCE));
    }

    /** Two hours as one word: nothing known, all well, now and then not, not at all. */
    private String part(int part, List<MailboxHourRecord> hours) {
        int age = (PARTS - 1 - part) * 2;
        OffsetDateTime from = hour(age + 1);
        OffsetDateTime until = hour(age - 1);
        List<MailboxHourRecord> within = hours.stream()
                .filter(hour -> !hour.getHour().isBefore(from) && hour.getHour().isBefore(until))
                .toList();
        int good = within.stream().mapToInt(MailboxHourRecord::getRounds).sum();
        int bad = within.stream().mapToInt(MailboxHourRecord::getFailures).sum();
        if (good == 0 && bad == 0) {
            return "none";
        }
        return bad == 0 ? "ok" : good == 0 ? "down" : "rough";
    }

    private OffsetDateTime hour(int ago) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.HOURS)
                .minusHours(ago);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
