package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.staff.absence.Absences;
import io.otvet.staff.absence.StandIns;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who hears of a ticket while some are away. A deputy who may not see it, or who did it themselves, is passed over as
 * if there were none: then the one who is away is told, as ever.
 */
@Component
class Addressees {

    private final Absences absences;
    private final Staff staff;
    private final TicketStore tickets;

    Addressees(Absences absences, Staff staff, TicketStore tickets) {
        this.absences = absences;
        this.staff = staff;
        this.tickets = tickets;
    }

    /** @param instead each deputy with one of those for whom they stand in; whoever is told directly is not here */
    record Told(Set<AgentId> directly, Map<AgentId, Agent> instead) {}

    Told of(Collection<Agent> people, TicketId ticket, Actor by) {
        StandIns now = absences.now();
        Set<AgentId> directly = new HashSet<>();
        Map<AgentId, Agent> instead = new HashMap<>();
        for (Agent agent : people) {
            Optional<AgentId> deputy = now.of(agent.id())
                    .filter(found -> !by.equals(new Actor.Agent(found.value())))
                    .filter(found -> tickets.isVisible(ticket, staff.accessOf(found)));
            deputy.ifPresentOrElse(found -> instead.putIfAbsent(found, agent), () -> directly.add(agent.id()));
        }
        instead.keySet().removeAll(directly);
        return new Told(directly, instead);
    }
}
