package io.otvet.calls;

import static io.otvet.calls.db.Tables.CALL_BACK;

import io.otvet.calls.db.tables.records.CallBackRecord;
import io.otvet.sites.SiteId;
import io.otvet.tickets.TicketId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class CallBackStore {

    private final DSLContext sql;

    CallBackStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(CallBack wanted) {
        CallBackRecord row = sql.newRecord(CALL_BACK);
        row.setId(wanted.id().value());
        row.setTicketId(wanted.ticket().value());
        row.setSiteId(wanted.site().value());
        row.setName(wanted.name());
        row.setPhone(wanted.phone());
        row.setWish(wanted.wish());
        row.setDueAt(wanted.dueAt().atOffset(ZoneOffset.UTC));
        row.insert();
    }

    /** Those that wait, the most urgent first. */
    List<CallBack> waiting(Condition visible, int limit) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.STATE.eq(DSL.inline(CallBack.State.WAITING.word())))
                .and(visible)
                .orderBy(CALL_BACK.DUE_AT, CALL_BACK.ID)
                .limit(limit)
                .fetch(CallBackStore::callBack);
    }

    List<CallBack> of(TicketId ticket) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.TICKET_ID.eq(ticket.value()))
                .orderBy(CALL_BACK.ID)
                .fetch(CallBackStore::callBack);
    }

    /** Whoever else wants to say what came of it waits. */
    Optional<CallBack> lock(CallBackId id) {
        return sql.selectFrom(CALL_BACK)
                .where(CALL_BACK.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(CallBackStore::callBack);
    }

    void update(CallBack changed) {
        sql.update(CALL_BACK)
                .set(CALL_BACK.STATE, changed.state().word())
                .set(CALL_BACK.DUE_AT, changed.dueAt().atOffset(ZoneOffset.UTC))
                .set(CALL_BACK.TRIES, changed.tries())
                .set(CALL_BACK.UPDATED_AT, DSL.currentOffsetDateTime())
                .where(CALL_BACK.ID.eq(changed.id().value()))
                .execute();
    }

    private static CallBack callBack(CallBackRecord row) {
        return new CallBack(
                new CallBackId(row.getId()),
                new TicketId(row.getTicketId()),
                new SiteId(row.getSiteId()),
                row.getName(),
                row.getPhone(),
                row.getWish(),
                CallBack.State.of(row.getState()),
                row.getDueAt().toInstant(),
                row.getTries());
    }
}
