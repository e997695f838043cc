package io.otvet.staff;

import io.otvet.kernel.Findings;
import io.otvet.sites.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person wants a team to be. A part that is null stays as it was. */
public record TeamDraft(
        @Nullable String name,
        @Nullable Set<AgentId> agents,
        @Nullable Set<SiteId> sites) {

    Team over(Team team) {
        new Findings().line("name", name == null ? team.name() : name).raise();
        return new Team(
                team.id(),
                name == null ? team.name() : name.strip(),
                agents == null ? team.agents() : agents,
                sites == null ? team.sites() : sites);
    }
}
