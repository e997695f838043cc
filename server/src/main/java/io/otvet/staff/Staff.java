package io.otvet.staff;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who works here and what each may do and see. Reading only; the acts stand in {@link Agents} and {@link Teams}. */
@Component
public class Staff {

    private final AgentStore agents;
    private final TeamStore teams;
    private final AccessStore access;

    Staff(AgentStore agents, TeamStore teams, AccessStore access) {
        this.agents = agents;
        this.teams = teams;
        this.access = access;
    }

    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(names(Set.of(id)).get(id));
    }

    public Optional<Agent> byEmail(EmailAddress email) {
        return agents.account(email).map(AgentStore.Account::agent);
    }

    /** The agents of these ids in one call, those who have left included; unknown ids are absent. */
    public Map<AgentId, Agent> names(Collection<AgentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : agents.byIds(ids).stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    }

    /** Everyone, by name, those who have left included. */
    public List<Agent> agents() {
        return agents.all();
    }

    /** Those who were invited and have not come in yet. */
    public Set<AgentId> invited() {
        return agents.invited();
    }

    /** Those who may manage everything and have not left. */
    public List<Agent> administrators() {
        return agents().stream()
                .filter(Agent::active)
                .filter(agent -> agent.role().isAdministrator())
                .toList();
    }

    /** The members of a team who have not left. */
    public List<Agent> members(TeamId team) {
        return agents.members(team);
    }

    /** In which teams each agent is; those in none are absent. */
    public Map<AgentId, Set<TeamId>> memberships() {
        return teams.teamsOfAgents();
    }

    /** Every team that has not been disbanded, by name. */
    public List<Team> teams() {
        return teams.living();
    }

    /** The names of these teams in one call, disbanded ones included; unknown ids are absent. */
    public Map<TeamId, String> teamNames(Collection<TeamId> ids) {
        return ids.isEmpty() ? Map.of() : teams.byIds(ids).stream().collect(Collectors.toMap(Team::id, Team::name));
    }

    /** What this agent may do and see now; nothing at all for one who has left or is unknown. */
    public Access accessOf(AgentId id) {
        return access.ofAgent(id)
                .map(SignedIn::access)
                .orElseGet(() -> new Access(new Actor.Agent(id.value()), Set.of(), Scope.NOTHING));
    }
}
