package io.otvet.staff;

import static io.otvet.staff.db.Tables.TEAM;
import static io.otvet.staff.db.Tables.TEAM_AGENT;
import static io.otvet.staff.db.Tables.TEAM_SITE;

import io.otvet.sites.SiteId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class TeamStore {

    private static final Field<UUID[]> AGENTS =
            DSL.array(DSL.select(TEAM_AGENT.AGENT_ID).from(TEAM_AGENT).where(TEAM_AGENT.TEAM_ID.eq(TEAM.ID)));
    private static final Field<UUID[]> SITES =
            DSL.array(DSL.select(TEAM_SITE.SITE_ID).from(TEAM_SITE).where(TEAM_SITE.TEAM_ID.eq(TEAM.ID)));

    private final DSLContext sql;
    private final RecentVisits recent;
    private final Clock clock;

    TeamStore(DSLContext sql, RecentVisits recent, Clock clock) {
        this.sql = sql;
        this.recent = recent;
        this.clock = clock;
    }

    List<Team> living() {
        return teams(TEAM.DISBANDED_AT.isNull());
    }

    List<Team> byIds(Collection<TeamId> ids) {
        return teams(TEAM.ID.in(ids.stream().map(TeamId::value).toList()));
    }

    Map<AgentId, Set<TeamId>> teamsOfAgents() {
        return sql
                .selectFrom(TEAM_AGENT)
                .fetchGroups(row -> new AgentId(row.getAgentId()), row -> new TeamId(row.getTeamId()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    void insert(Team team) {
        recent.forget();
        sql.insertInto(TEAM, TEAM.ID, TEAM.NAME, TEAM.CREATED_AT)
                .values(team.id().value(), team.name(), OffsetDateTime.now(clock))
                .execute();
        replaceAgents(team);
        replaceSites(team);
    }

    void update(Team team) {
        recent.forget();
        sql.update(TEAM)
                .set(TEAM.NAME, team.name())
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(TEAM.ID.eq(team.id().value()))
                .execute();
        replaceAgents(team);
        replaceSites(team);
    }

    void disband(TeamId id) {
        recent.forget();
        sql.update(TEAM)
                .set(TEAM.DISBANDED_AT, OffsetDateTime.now(clock))
                .where(TEAM.ID.eq(id.value()))
                .execute();
        sql.deleteFrom(TEAM_AGENT).where(TEAM_AGENT.TEAM_ID.eq(id.value())).execute();
        sql.deleteFrom(TEAM_SITE).where(TEAM_SITE.TEAM_ID.eq(id.value())).execute();
    }

    void replaceTeams(AgentId agent, Set<TeamId> teams) {
        recent.forget();
        sql.deleteFrom(TEAM_AGENT).where(TEAM_AGENT.AGENT_ID.eq(agent.value())).execute();
        teams.forEach(team -> join(team, agent));
    }

    private void replaceAgents(Team team) {
        sql.deleteFrom(TEAM_AGENT)
                .where(TEAM_AGENT.TEAM_ID.eq(team.id().value()))
                .execute();
        team.agents().forEach(agent -> join(team.id(), agent));
    }

    private void replaceSites(Team team) {
        sql.deleteFrom(TEAM_SITE).where(TEAM_SITE.TEAM_ID.eq(team.id().value())).execute();
        for (SiteId site : team.sites()) {
            sql.insertInto(TEAM_SITE).values(team.id().value(), site.value()).execute();
        }
    }

    private void join(TeamId team, AgentId agent) {
        sql.insertInto(TEAM_AGENT)
                .values(team.value(), agent.value())
                .onConflictDoNothing()
                .execute();
    }

    private List<Team> teams(Condition condition) {
        return sql.select(TEAM.ID, TEAM.NAME, AGENTS, SITES)
                .from(TEAM)
                .where(condition)
                .orderBy(DSL.lower(TEAM.NAME), TEAM.ID)
                .fetch(row -> new Team(
                        new TeamId(row.value1()),
                        row.value2(),
                        set(row.value3(), AgentId::new),
                        set(row.value4(), SiteId::new)));
    }

    private static <T> Set<T> set(UUID[] ids, Function<UUID, T> type) {
        return Arrays.stream(ids).map(type).collect(Collectors.toSet());
    }
}
