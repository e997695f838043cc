package io.otvet.notifications;

import static io.otvet.notifications.db.Tables.NOTICE;

import io.otvet.kernel.Ids;
import io.otvet.notifications.KeptNotice.State;
import io.otvet.notifications.db.tables.records.NoticeRecord;
import io.otvet.staff.AgentId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class NoticeStore {

    private final DSLContext sql;
    private final Clock clock;

    NoticeStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty when this agent has been told already. */
    Optional<UUID> insert(AgentId agent, Notice notice) {
        return sql.insertInto(NOTICE)
                .set(NOTICE.ID, Ids.next())
                .set(NOTICE.AGENT_ID, agent.value())
                .set(NOTICE.DEDUPE_KEY, notice.dedupeKey())
                .set(NOTICE.KIND, notice.kind())
                .set(NOTICE.SUBJECT, notice.subject())
                .set(NOTICE.EXCERPT, notice.excerpt())
                .set(NOTICE.PATH, notice.path())
                .set(NOTICE.CREATED_AT, now())
                .set(NOTICE.INSTEAD_OF, notice.insteadOf())
                .onConflictDoNothing()
                .returning(NOTICE.ID)
                .fetchOptional(NoticeRecord::getId);
    }

    Optional<KeptNotice> find(UUID id) {
        return sql.selectFrom(NOTICE).where(NOTICE.ID.eq(id)).fetchOptional(NoticeStore::kept);
    }

    List<KeptNotice> unsent(State state, int limit) {
        return sql.selectFrom(NOTICE)
                .where(NOTICE.STATE.ne(State.SENT.word()))
                .and(NOTICE.STATE.eq(state.word()))
                .orderBy(NOTICE.CREATED_AT)
                .limit(limit)
                .fetch(NoticeStore::kept);
    }

    void note(UUID id, State state, String detail) {
        sql.update(NOTICE)
                .set(NOTICE.STATE, state.word())
                .set(NOTICE.DETAIL, detail)
                .set(NOTICE.SENT_AT, state == State.SENT ? now() : null)
                .where(NOTICE.ID.eq(id))
                .execute();
    }

    /** Those of these that had failed: they wait again. */
    List<UUID> revive(Collection<UUID> ids) {
        return sql.update(NOTICE)
                .set(NOTICE.STATE, State.WAITING.word())
                .where(NOTICE.ID.in(ids))
                .and(NOTICE.STATE.eq(State.FAILED.word()))
                .returning(NOTICE.ID)
                .fetch(NoticeRecord::getId);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static KeptNotice kept(NoticeRecord row) {
        return new KeptNotice(
                row.getId(),
                new AgentId(row.getAgentId()),
                row.getKind(),
                row.getSubject(),
                row.getExcerpt(),
                row.getPath(),
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getDetail(),
                row.getCreatedAt().toInstant(),
                row.getInsteadOf());
    }
}
