package io.otvet.staff;

import static io.otvet.staff.AgentStore.agent;
import static io.otvet.staff.db.Tables.AGENT;
import static io.otvet.staff.db.Tables.API_KEY;
import static io.otvet.staff.db.Tables.ROLE;
import static io.otvet.staff.db.Tables.SESSION;
import static io.otvet.staff.db.Tables.TEAM_AGENT;
import static io.otvet.staff.db.Tables.TEAM_SITE;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Scope;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do and see what, in one statement: it runs before every request. */
@Component
class AccessStore {

    private static final Field<UUID[]> TEAMS =
            DSL.array(DSL.select(TEAM_AGENT.TEAM_ID).from(TEAM_AGENT).where(TEAM_AGENT.AGENT_ID.eq(AGENT.ID)));
    private static final Field<UUID[]> SITES = DSL.array(DSL.selectDistinct(TEAM_SITE.SITE_ID)
            .from(TEAM_SITE)
            .join(TEAM_AGENT)
            .on(TEAM_AGENT.TEAM_ID.eq(TEAM_SITE.TEAM_ID))
            .where(TEAM_AGENT.AGENT_ID.eq(AGENT.ID)));

    private final DSLContext sql;

    AccessStore(DSLContext sql) {
        this.sql = sql;
    }

    record Visit(SignedIn who, OffsetDateTime lastSeen) {}

    Optional<SignedIn> ofAgent(AgentId id) {
        return sql.select(AGENT, ROLE, TEAMS, SITES)
                .from(AGENT)
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(AGENT.ROLE_ID))
                .where(AGENT.ID.eq(id.value()))
                .and(AGENT.DEACTIVATED_AT.isNull())
                .fetchOptional(row -> signedIn(agent(row.value1(), row.value2()), row.value3(), row.value4(), null));
    }

    Optional<Visit> ofToken(Token token, OffsetDateTime aliveSince) {
        return visits(SESSION.TOKEN_HASH.eq(token.hash()), aliveSince).stream().findFirst();
    }

    List<Visit> ofSessions(Collection<UUID> ids, OffsetDateTime aliveSince) {
        return visits(SESSION.ID.in(ids), aliveSince);
    }

    Optional<SignedIn> ofKey(Token token, OffsetDateTime now) {
        return byKeys(API_KEY.TOKEN_HASH.eq(token.hash()), now).stream().findFirst();
    }

    List<SignedIn> ofKeys(Collection<UUID> ids, OffsetDateTime now) {
        return byKeys(API_KEY.ID.in(ids), now);
    }

    private List<SignedIn> byKeys(Condition condition, OffsetDateTime now) {
        return sql.select(AGENT, ROLE, TEAMS, SITES, API_KEY.ID, API_KEY.SCOPE)
                .from(API_KEY)
                .join(AGENT)
                .on(AGENT.ID.eq(API_KEY.AGENT_ID))
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(AGENT.ROLE_ID))
                .where(condition)
                .and(API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)))
                .and(AGENT.DEACTIVATED_AT.isNull())
                .fetch(row -> signedIn(agent(row.value1(), row.value2()), row.value3(), row.value4(), null)
                        .by(row.value5(), ApiKey.Reach.of(row.value6())));
    }

    private List<Visit> visits(Condition condition, OffsetDateTime aliveSince) {
        return sql.select(AGENT, ROLE, TEAMS, SITES, SESSION.ID, SESSION.LAST_SEEN_AT)
                .from(SESSION)
                .join(AGENT)
                .on(AGENT.ID.eq(SESSION.AGENT_ID))
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(AGENT.ROLE_ID))
                .where(condition)
                .and(SESSION.LAST_SEEN_AT.gt(aliveSince))
                .and(AGENT.DEACTIVATED_AT.isNull())
                .fetch(row -> new Visit(
                        signedIn(agent(row.value1(), row.value2()), row.value3(), row.value4(), row.value5()),
                        row.value6()));
    }

    private static SignedIn signedIn(Agent agent, UUID[] teams, UUID[] sites, @Nullable UUID session) {
        Role role = agent.role();
        UUID me = agent.id().value();
        UUID onlyOf = role.onlyOwn() ? me : null;
        Scope scope = new Scope(role.everywhere(), Set.of(sites), Set.of(teams), role.isAdministrator(), onlyOf);
        Access access = new Access(new Actor.Agent(me), role.permissions(), scope);
        return new SignedIn(agent, access, session, null);
    }
}
