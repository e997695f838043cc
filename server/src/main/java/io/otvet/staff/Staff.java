package io.otvet.staff;

import io.otvet.kernel.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works here and what each may do and see. Reading only; the acts stand in {@code Agents} and {@code Teams}. */
@Component
public class Staff {

    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(names(Set.of(id)).get(id));
    }

    /** The agents of these ids in one call, those who have left included; unknown ids are absent. */
    public Map<AgentId, Agent> names(Collection<AgentId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Everyone, by name, those who have left included. */
    public List<Agent> agents() {
        throw new UnsupportedOperationException();
    }

    /** Those who may manage everything and have not left. */
    public List<Agent> administrators() {
        return agents().stream().filter(Agent::active).filter(agent -> agent.role() == Role.ADMINISTRATOR).toList();
    }

    /** The members of a team who have not left. */
    public List<Agent> members(TeamId team) {
        throw new UnsupportedOperationException();
    }

    /** Every team, by name. */
    public List<Team> teams() {
        throw new UnsupportedOperationException();
    }

    /** What this agent may do and see now; nothing at all for one who has left or is unknown. */
    public Access accessOf(AgentId id) {
        throw new UnsupportedOperationException();
    }
}
