package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.staff.TeamDraft;
import io.otvet.staff.Teams;
import java.util.Set;
import java.util.UUID;

/** A small firm made anew for each test: the shop's agents Anna and Boris, and Vera of the library next door. */
final class Office {

    private static final Access ROBOT = Access.robot("test");

    final Site shop;
    final Site library;
    final Agent anna;
    final Agent boris;
    final Agent vera;
    final Team returns;
    private final Staff staff;

    private Office(Sites sites, Agents agents, Teams teams, Staff staff) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        this.staff = staff;
        this.shop = sites.open(ROBOT, site("Shop " + mark, "shop-" + mark + "@desk.example"));
        this.library = sites.open(ROBOT, site("Library " + mark, "library-" + mark + "@desk.example"));
        this.anna = agents.invite(ROBOT, agent("Anna Kim", mark));
        this.boris = agents.invite(ROBOT, agent("Boris Orlov", mark));
        this.vera = agents.invite(ROBOT, agent("Vera Lind", mark));
        this.returns =
                teams.form(ROBOT, new TeamDraft("Returns " + mark, Set.of(anna.id(), boris.id()), Set.of(shop.id())));
        teams.form(ROBOT, new TeamDraft("Readers " + mark, Set.of(vera.id()), Set.of(library.id())));
    }

    record Founder(Sites sites, Agents agents, Teams teams, Staff staff) {

        Office found() {
            return new Office(sites, agents, teams, staff);
        }
    }

    Access as(Agent agent) {
        return staff.accessOf(agent.id());
    }

    static UUID id(Agent agent) {
        AgentId id = agent.id();
        return id.value();
    }

    private static SiteDraft site(String name, String address) {
        return SiteDraft.named(name, address);
    }

    private static AgentDraft agent(String name, String mark) {
        String email = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "-" + mark + "@desk.example";
        return new AgentDraft(name, email, "agent", true, "en", "correct horse", null);
    }
}
