package io.otvet.staff.openid;

import static io.otvet.staff.db.Tables.IDENTITY;

import io.otvet.staff.AgentId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which account elsewhere is which agent. */
@Component
class IdentityStore {

    private final DSLContext sql;

    IdentityStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AgentId> agent(UUID provider, String subject) {
        return sql.select(IDENTITY.AGENT_ID)
                .from(IDENTITY)
                .where(IDENTITY.PROVIDER_ID.eq(provider), IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(row -> new AgentId(row.value1()));
    }

    void join(UUID provider, String subject, AgentId agent) {
        sql.insertInto(IDENTITY, IDENTITY.PROVIDER_ID, IDENTITY.SUBJECT, IDENTITY.AGENT_ID)
                .values(provider, subject, agent.value())
                .onConflictDoNothing()
                .execute();
    }
}
