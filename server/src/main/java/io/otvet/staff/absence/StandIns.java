package io.otvet.staff.absence;

import io.otvet.staff.AgentId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who stands in for whom at one moment. A deputy who is away hands on to their own. */
public record StandIns(Map<AgentId, Absence> away) {

    public static final StandIns NOBODY_AWAY = new StandIns(Map.of());

    public StandIns {
        away = Map.copyOf(away);
    }

    public Optional<Absence> absence(AgentId agent) {
        return Optional.ofNullable(away.get(agent));
    }

    /** Somebody who is there; nobody for whoever is there themselves, in a circle, or where the chain ends. */
    public Optional<AgentId> of(AgentId agent) {
        Set<AgentId> passed = new HashSet<>();
        AgentId at = agent;
        while (at != null && passed.add(at)) {
            Absence absence = away.get(at);
            if (absence == null) {
                return Optional.of(at).filter(found -> !found.equals(agent));
            }
            at = absence.deputy();
        }
        return Optional.empty();
    }

    /** Those for whom this agent stands in, by whatever chain. */
    public Set<AgentId> heldBy(AgentId deputy) {
        return away.keySet().stream()
                .filter(agent -> of(agent).filter(deputy::equals).isPresent())
                .collect(Collectors.toSet());
    }
}
