package io.otvet.senders;

import static io.otvet.senders.db.Tables.FOUND_RECORD;

import io.otvet.senders.SenderRecord.Verdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the name servers said last of each name. */
@Component
class FoundStore {

    private final DSLContext sql;

    FoundStore(DSLContext sql) {
        this.sql = sql;
    }

    record Found(Verdict verdict, List<String> texts, Instant at) {}

    Map<String, Found> all() {
        return sql.selectFrom(FOUND_RECORD)
                .fetchMap(
                        FOUND_RECORD.NAME,
                        row -> new Found(
                                Verdict.valueOf(row.getVerdict().toUpperCase(Locale.ROOT)),
                                List.of(row.getFound()),
                                row.getCheckedAt().toInstant()));
    }

    void put(SenderRecord record, Instant at) {
        String verdict = record.verdict().name().toLowerCase(Locale.ROOT);
        String[] texts = record.found().toArray(String[]::new);
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        sql.insertInto(FOUND_RECORD)
                .values(record.name(), verdict, texts, moment)
                .onConflict(FOUND_RECORD.NAME)
                .doUpdate()
                .set(FOUND_RECORD.VERDICT, verdict)
                .set(FOUND_RECORD.FOUND, texts)
                .set(FOUND_RECORD.CHECKED_AT, moment)
                .execute();
    }

    void forget(Collection<String> names) {
        sql.deleteFrom(FOUND_RECORD).where(FOUND_RECORD.NAME.in(names)).execute();
    }
}
