package io.otvet.staff;

import static io.otvet.staff.db.Tables.RECOVERY_CODE;
import static io.otvet.staff.db.Tables.SECOND_STEP;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SecondStepStore {

    private final DSLContext sql;

    SecondStepStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param secret encrypted */
    record Kept(String secret, boolean confirmed) {}

    Optional<Kept> find(AgentId agent) {
        return sql.selectFrom(SECOND_STEP)
                .where(SECOND_STEP.AGENT_ID.eq(agent.value()))
                .fetchOptional(row -> new Kept(row.getSecret(), row.getConfirmedAt() != null));
    }

    Set<AgentId> all() {
        return sql
                .select(SECOND_STEP.AGENT_ID)
                .from(SECOND_STEP)
                .where(SECOND_STEP.CONFIRMED_AT.isNotNull())
                .fetch(row -> new AgentId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Begins anew unless it is on already. */
    void begin(AgentId agent, String secret) {
        sql.insertInto(SECOND_STEP, SECOND_STEP.AGENT_ID, SECOND_STEP.SECRET)
                .values(agent.value(), secret)
                .onConflict(SECOND_STEP.AGENT_ID)
                .doUpdate()
                .set(SECOND_STEP.SECRET, secret)
                .where(SECOND_STEP.CONFIRMED_AT.isNull())
                .execute();
    }

    void confirm(AgentId agent, OffsetDateTime at) {
        sql.update(SECOND_STEP)
                .set(SECOND_STEP.CONFIRMED_AT, at)
                .where(SECOND_STEP.AGENT_ID.eq(agent.value()))
                .execute();
    }

    /** False when this code, or a later one, has been used: of two at once only one is let in. */
    boolean spend(AgentId agent, long step) {
        return sql.update(SECOND_STEP)
                        .set(SECOND_STEP.LAST_STEP, step)
                        .where(SECOND_STEP.AGENT_ID.eq(agent.value()), SECOND_STEP.LAST_STEP.lt(step))
                        .execute()
                > 0;
    }

    boolean spendRecovery(AgentId agent, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.CODE_HASH.eq(hash), RECOVERY_CODE.AGENT_ID.eq(agent.value()))
                        .execute()
                > 0;
    }

    void replaceRecovery(AgentId agent, Collection<byte[]> hashes) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.AGENT_ID.eq(agent.value()))
                .execute();
        for (byte[] hash : hashes) {
            sql.insertInto(RECOVERY_CODE, RECOVERY_CODE.CODE_HASH, RECOVERY_CODE.AGENT_ID)
                    .values(hash, agent.value())
                    .execute();
        }
    }

    int recoveryLeft(AgentId agent) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.AGENT_ID.eq(agent.value()));
    }

    boolean remove(AgentId agent) {
        replaceRecovery(agent, Set.of());
        return sql.deleteFrom(SECOND_STEP)
                        .where(SECOND_STEP.AGENT_ID.eq(agent.value()))
                        .execute()
                > 0;
    }
}
