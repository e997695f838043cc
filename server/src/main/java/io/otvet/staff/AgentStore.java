package io.otvet.staff;

import static io.otvet.staff.db.Tables.AGENT;
import static io.otvet.staff.db.Tables.IDENTITY;
import static io.otvet.staff.db.Tables.ROLE;
import static io.otvet.staff.db.Tables.TEAM_AGENT;

import io.otvet.kernel.EmailAddress;
import io.otvet.staff.db.tables.records.AgentRecord;
import io.otvet.staff.db.tables.records.RoleRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AgentStore {

    private final DSLContext sql;
    private final RoleStore roles;
    private final RecentVisits recent;
    private final Clock clock;

    AgentStore(DSLContext sql, RoleStore roles, RecentVisits recent, Clock clock) {
        this.sql = sql;
        this.roles = roles;
        this.recent = recent;
        this.clock = clock;
    }

    record Account(Agent agent, @Nullable String password) {}

    List<Agent> all() {
        return agents(DSL.noCondition());
    }

    List<Agent> byIds(Collection<AgentId> ids) {
        return agents(AGENT.ID.eq(DSL.any(ids.stream().map(AgentId::value).toArray(UUID[]::new))));
    }

    /** Those of a team who have not left. */
    List<Agent> members(TeamId team) {
        var ids = DSL.select(TEAM_AGENT.AGENT_ID).from(TEAM_AGENT).where(TEAM_AGENT.TEAM_ID.eq(team.value()));
        return agents(AGENT.DEACTIVATED_AT.isNull().and(AGENT.ID.in(ids)));
    }

    /** By name. */
    private List<Agent> agents(Condition condition) {
        return sql.select(AGENT, ROLE)
                .from(AGENT)
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(AGENT.ROLE_ID))
                .where(condition)
                .orderBy(AGENT.NAME, AGENT.ID)
                .fetch(row -> agent(row.value1(), row.value2()));
    }

    Optional<Account> account(EmailAddress email) {
        return one(AGENT.EMAIL.eq(email.value()));
    }

    Optional<Account> account(AgentId id) {
        return one(AGENT.ID.eq(id.value()));
    }

    /** Those who have neither chosen a password nor come in by an account elsewhere yet. */
    Set<AgentId> invited() {
        return sql
                .select(AGENT.ID)
                .from(AGENT)
                .where(
                        AGENT.PASSWORD.isNull(),
                        AGENT.DEACTIVATED_AT.isNull(),
                        DSL.notExists(sql.selectOne().from(IDENTITY).where(IDENTITY.AGENT_ID.eq(AGENT.ID))))
                .fetch(row -> new AgentId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }

    Optional<AgentId> oldestAdministrator() {
        return sql.select(AGENT.ID)
                .from(AGENT)
                .where(isAdministrator())
                .orderBy(AGENT.CREATED_AT, AGENT.ID)
                .limit(1)
                .fetchOptional(row -> new AgentId(row.value1()));
    }

    boolean hasAdministratorWithPassword() {
        return sql.fetchExists(AGENT, isAdministrator().and(AGENT.PASSWORD.isNotNull()));
    }

    /** Two administrators who step down at once must see one another: the rows are locked first. */
    int lockAdministrators() {
        return sql.select(AGENT.ID)
                .from(AGENT)
                .where(isAdministrator())
                .orderBy(AGENT.ID)
                .forUpdate()
                .fetch()
                .size();
    }

    /** For whoever gives it to somebody: it stays until that is done. */
    Optional<Role> roleToGive(String word) {
        return roles.toGive(word);
    }

    boolean isEmailFree(EmailAddress email, AgentId except) {
        return !sql.fetchExists(AGENT, AGENT.EMAIL.eq(email.value()).and(AGENT.ID.ne(except.value())));
    }

    void insert(Agent agent, @Nullable String password) {
        AgentRecord row = sql.newRecord(AGENT);
        row.setId(agent.id().value());
        row.setPassword(password);
        row.setCreatedAt(now());
        fill(row, agent).insert();
    }

    void update(Agent agent) {
        AgentRecord row = sql.fetchSingle(AGENT, AGENT.ID.eq(agent.id().value()));
        fill(row, agent).setVersion(row.getVersion() + 1);
        row.update();
        recent.forget();
    }

    void savePassword(AgentId id, String encoded) {
        sql.update(AGENT)
                .set(AGENT.PASSWORD, encoded)
                .where(AGENT.ID.eq(id.value()))
                .execute();
    }

    private Optional<Account> one(Condition condition) {
        return sql.select(AGENT, ROLE)
                .from(AGENT)
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(AGENT.ROLE_ID))
                .where(condition)
                .fetchOptional(row -> new Account(
                        agent(row.value1(), row.value2()), row.value1().getPassword()));
    }

    private AgentRecord fill(AgentRecord row, Agent agent) {
        row.setName(agent.name());
        row.setEmail(agent.email().value());
        boolean own = agent.role().isOwn();
        row.setRole(own ? RoleStore.OWN : agent.role().word());
        row.setRoleId(own ? RoleId.parse(agent.role().word()).value() : null);
        row.setLocale(agent.locale());
        if (agent.active() != (row.getDeactivatedAt() == null)) {
            row.setDeactivatedAt(agent.active() ? null : now());
        }
        return row;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Condition isAdministrator() {
        return AGENT.ROLE.eq(Role.ADMINISTRATOR.word()).and(AGENT.DEACTIVATED_AT.isNull());
    }

    static Agent agent(AgentRecord row, RoleRecord own) {
        return new Agent(
                new AgentId(row.getId()),
                row.getName(),
                new EmailAddress(row.getEmail()),
                RoleStore.of(row, own),
                row.getDeactivatedAt() == null,
                row.getLocale());
    }
}
