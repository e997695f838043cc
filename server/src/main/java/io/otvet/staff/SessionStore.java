package io.otvet.staff;

import static io.otvet.staff.db.Tables.SESSION;

import io.otvet.kernel.Ids;
import io.otvet.staff.db.tables.records.SessionRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SessionStore {

    private final DSLContext sql;
    private final RecentVisits recent;

    SessionStore(DSLContext sql, RecentVisits recent) {
        this.sql = sql;
        this.recent = recent;
    }

    void insert(Token token, AgentId agent, Visitor visitor, OffsetDateTime now) {
        SessionRecord row = sql.newRecord(SESSION);
        row.setId(Ids.next());
        row.setTokenHash(token.hash());
        row.setAgentId(agent.value());
        row.setDevice(visitor.device());
        row.setAddress(visitor.address());
        row.setCreatedAt(now);
        row.setLastSeenAt(now);
        row.insert();
    }

    List<Session> of(AgentId agent) {
        return sql.selectFrom(SESSION)
                .where(SESSION.AGENT_ID.eq(agent.value()))
                .orderBy(SESSION.LAST_SEEN_AT.desc())
                .fetch(row -> new Session(
                        row.getId(),
                        row.getDevice(),
                        row.getAddress(),
                        row.getCreatedAt().toInstant(),
                        row.getLastSeenAt().toInstant()));
    }

    boolean knows(AgentId agent, String address) {
        return sql.fetchExists(SESSION, SESSION.AGENT_ID.eq(agent.value()).and(SESSION.ADDRESS.eq(address)));
    }

    void saw(UUID session, OffsetDateTime now) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .where(SESSION.ID.eq(session))
                .execute();
    }

    int delete(AgentId agent, UUID session) {
        recent.forget();
        return sql.deleteFrom(SESSION)
                .where(SESSION.ID.eq(session))
                .and(SESSION.AGENT_ID.eq(agent.value()))
                .execute();
    }

    void delete(Token token) {
        recent.forget();
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(token.hash())).execute();
    }

    void deleteAllBut(AgentId agent, @Nullable UUID kept) {
        recent.forget();
        var condition = SESSION.AGENT_ID.eq(agent.value());
        sql.deleteFrom(SESSION)
                .where(kept == null ? condition : condition.and(SESSION.ID.ne(kept)))
                .execute();
    }

    void deleteUnseenSince(OffsetDateTime instant) {
        sql.deleteFrom(SESSION).where(SESSION.LAST_SEEN_AT.lt(instant)).execute();
    }
}
