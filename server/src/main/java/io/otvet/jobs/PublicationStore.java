package io.otvet.jobs;

import static io.otvet.jobs.db.Tables.EVENT_PUBLICATION;

import io.otvet.jobs.db.tables.records.EventPublicationRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PublicationStore {

    private final DSLContext sql;

    PublicationStore(DSLContext sql) {
        this.sql = sql;
    }

    List<PublicationReport> list(int limit) {
        return sql.selectFrom(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.COMPLETION_DATE.isNull())
                .orderBy(EVENT_PUBLICATION.PUBLICATION_DATE)
                .limit(limit)
                .fetch(PublicationStore::report);
    }

    /** The row goes, and the reason with it, once the listener has done its part. */
    void explain(String listener, String event, String error) {
        sql.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.ERROR, error)
                .where(EVENT_PUBLICATION.LISTENER_ID.eq(listener))
                .and(EVENT_PUBLICATION.SERIALIZED_EVENT.eq(event))
                .and(EVENT_PUBLICATION.COMPLETION_DATE.isNull())
                .execute();
    }

    private static PublicationReport report(EventPublicationRecord row) {
        OffsetDateTime retried = row.getLastResubmissionDate();
        return new PublicationReport(
                row.getId(),
                lastWord(row.getEventType()),
                lastWord(row.getListenerId().replaceFirst("\\(.*", "")),
                "FAILED".equals(row.getStatus()),
                Objects.requireNonNullElse(row.getCompletionAttempts(), 0),
                row.getPublicationDate().toInstant(),
                retried == null ? null : retried.toInstant(),
                row.getError());
    }

    /** {@code io.otvet.tickets.TicketOpened} is {@code TicketOpened}; of a listener the class and its method remain. */
    private static String lastWord(String name) {
        int method =
                Character.isLowerCase(name.charAt(name.lastIndexOf('.') + 1)) ? name.lastIndexOf('.') : name.length();
        return name.substring(name.lastIndexOf('.', method - 1) + 1);
    }
}
