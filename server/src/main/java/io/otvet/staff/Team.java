package io.otvet.staff;

import io.otvet.sites.SiteId;
import java.util.Set;

/** People who look after the same sites. */
public record Team(TeamId id, String name, Set<AgentId> agents, Set<SiteId> sites) {

    public Team {
        agents = Set.copyOf(agents);
        sites = Set.copyOf(sites);
    }
}
