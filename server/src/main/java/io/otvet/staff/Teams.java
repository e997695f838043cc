package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams: who is in them and which sites they look after, which is what their members see. */
@Component
@Transactional
public class Teams {

    private final TeamStore store;
    private final AgentStore agents;
    private final Sites sites;
    private final AuditLog audit;

    Teams(TeamStore store, AgentStore agents, Sites sites, AuditLog audit) {
        this.store = store;
        this.agents = agents;
        this.sites = sites;
        this.audit = audit;
    }

    public Team form(Access who, TeamDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        Team team = draft.over(new Team(TeamId.next(), "", Set.of(), Set.of()));
        check(team);
        store.insert(team);
        audit.record(who, "staff.team-formed", object(team), Map.of("team", team));
        return team;
    }

    public Team change(Access who, TeamId id, TeamDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        Team before = find(id);
        Team after = draft.over(before);
        check(after);
        store.update(after);
        audit.record(who, "staff.team-changed", object(after), Map.of("before", before, "after", after));
        return after;
    }

    /** Its members lose its sites; its name stays in the history. */
    public void disband(Access who, TeamId id) {
        who.require(Permission.STAFF_MANAGE);
        Team team = find(id);
        store.disband(id);
        audit.record(who, "staff.team-disbanded", object(team), Map.of("team", team));
    }

    private Team find(TeamId id) {
        return store.living().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff.no-such-team"));
    }

    private void check(Team team) {
        boolean agentsKnown =
                agents.byIds(team.agents()).size() == team.agents().size();
        boolean sitesKnown = sites.all().stream().map(Site::id).toList().containsAll(team.sites());
        boolean nameTaken = store.living().stream()
                .anyMatch(other -> !other.id().equals(team.id()) && other.name().equalsIgnoreCase(team.name()));
        new Findings()
                .when(!agentsKnown, "agents", "staff.no-such-agent")
                .when(!sitesKnown, "sites", "sites.no-such-site")
                .when(nameTaken, "name", "staff.team-name-taken")
                .raise();
    }

    private static String object(Team team) {
        return "team:" + team.id();
    }
}
