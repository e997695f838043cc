package io.otvet.staff;

import static io.otvet.staff.db.Tables.API_KEY;

import io.otvet.staff.db.tables.records.ApiKeyRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ApiKeyStore {

    private final DSLContext sql;
    private final RecentVisits recent;

    ApiKeyStore(DSLContext sql, RecentVisits recent) {
        this.sql = sql;
        this.recent = recent;
    }

    void insert(AgentId agent, ApiKey key, Token token) {
        ApiKeyRecord row = sql.newRecord(API_KEY);
        row.setId(key.id());
        row.setTokenHash(token.hash());
        row.setAgentId(agent.value());
        row.setName(key.name());
        row.setScope(key.reach().word());
        row.setCreatedAt(key.createdAt().atOffset(ZoneOffset.UTC));
        row.setExpiresAt(key.expiresAt() == null ? null : key.expiresAt().atOffset(ZoneOffset.UTC));
        row.insert();
    }

    List<ApiKey> of(AgentId agent) {
        return sql.selectFrom(API_KEY)
                .where(API_KEY.AGENT_ID.eq(agent.value()))
                .orderBy(API_KEY.CREATED_AT)
                .fetch(row -> new ApiKey(
                        row.getId(),
                        row.getName(),
                        ApiKey.Reach.of(row.getScope()),
                        row.getCreatedAt().toInstant(),
                        instant(row.getExpiresAt()),
                        instant(row.getLastUsedAt())));
    }

    /** Noticed once a minute at most. */
    void used(UUID key, OffsetDateTime now) {
        sql.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, now)
                .where(API_KEY.ID.eq(key))
                .and(API_KEY.LAST_USED_AT.isNull().or(API_KEY.LAST_USED_AT.lt(now.minusMinutes(1))))
                .execute();
    }

    boolean delete(AgentId agent, UUID key) {
        recent.forget();
        return sql.deleteFrom(API_KEY)
                        .where(API_KEY.ID.eq(key), API_KEY.AGENT_ID.eq(agent.value()))
                        .execute()
                > 0;
    }

    void deleteAll(AgentId agent) {
        recent.forget();
        sql.deleteFrom(API_KEY).where(API_KEY.AGENT_ID.eq(agent.value())).execute();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
