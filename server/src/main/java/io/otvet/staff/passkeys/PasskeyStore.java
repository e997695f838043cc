package io.otvet.staff.passkeys;

import static io.otvet.staff.db.Tables.PASSKEY;
import static io.otvet.staff.db.Tables.PASSKEY_CHALLENGE;

import io.otvet.staff.AgentId;
import io.otvet.staff.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Clock clock;

    PasskeyStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param publicPart attested credential data */
    record Kept(UUID id, AgentId agent, byte[] publicPart, long counter) {}

    /** @param agent to whom it was put; null when it asks who is there */
    record Question(@Nullable AgentId agent) {}

    Token ask(@Nullable AgentId agent) {
        Token challenge = Token.fresh();
        sql.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.EXPIRES_AT.lt(now()))
                .execute();
        sql.insertInto(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.CHALLENGE_HASH, challenge.hash())
                .set(PASSKEY_CHALLENGE.AGENT_ID, agent == null ? null : agent.value())
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, now().plus(PATIENCE))
                .execute();
        return challenge;
    }

    /** Once. */
    Optional<Question> answered(Token challenge) {
        return sql.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.CHALLENGE_HASH.eq(challenge.hash()), PASSKEY_CHALLENGE.EXPIRES_AT.ge(now()))
                .returning()
                .fetchOptional(row -> new Question(row.getAgentId() == null ? null : new AgentId(row.getAgentId())));
    }

    List<Passkey> of(AgentId agent) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.AGENT_ID.eq(agent.value()))
                .orderBy(PASSKEY.CREATED_AT)
                .fetch(row -> new Passkey(
                        row.getId(),
                        row.getName(),
                        row.getCreatedAt().toInstant(),
                        row.getLastUsedAt() == null ? null : row.getLastUsedAt().toInstant()));
    }

    List<byte[]> credentials(AgentId agent) {
        return sql.select(PASSKEY.CREDENTIAL_ID)
                .from(PASSKEY)
                .where(PASSKEY.AGENT_ID.eq(agent.value()))
                .fetch(PASSKEY.CREDENTIAL_ID);
    }

    Optional<Kept> byCredential(byte[] credential) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential))
                .forUpdate()
                .fetchOptional(row ->
                        new Kept(row.getId(), new AgentId(row.getAgentId()), row.getPublicPart(), row.getCounter()));
    }

    /** False when somebody has it already. */
    boolean insert(UUID id, AgentId agent, String name, byte[] credential, byte[] publicPart, long counter) {
        return sql.insertInto(PASSKEY)
                        .set(PASSKEY.ID, id)
                        .set(PASSKEY.CREDENTIAL_ID, credential)
                        .set(PASSKEY.AGENT_ID, agent.value())
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.PUBLIC_PART, publicPart)
                        .set(PASSKEY.COUNTER, counter)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void used(UUID id, long counter) {
        sql.update(PASSKEY)
                .set(PASSKEY.COUNTER, counter)
                .set(PASSKEY.LAST_USED_AT, now())
                .where(PASSKEY.ID.eq(id))
                .execute();
    }

    boolean delete(AgentId agent, UUID id) {
        return sql.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id), PASSKEY.AGENT_ID.eq(agent.value()))
                        .execute()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
