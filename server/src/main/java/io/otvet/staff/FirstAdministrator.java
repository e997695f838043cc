package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.sites.Sites;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The first administrator, and a first team that looks after the standard site, so that whoever is invited sees it. */
@Component
class FirstAdministrator {

    private final AgentStore agents;
    private final TeamStore teams;
    private final Passwords passwords;
    private final Sites sites;
    private final AuditLog audit;

    FirstAdministrator(AgentStore agents, TeamStore teams, Passwords passwords, Sites sites, AuditLog audit) {
        this.agents = agents;
        this.teams = teams;
        this.passwords = passwords;
        this.sites = sites;
        this.audit = audit;
    }

    /** Takes any password: whoever sets one in the environment decides. */
    Agent make(Setup.Founder founder) {
        String role = Role.ADMINISTRATOR.word();
        Agent agent = new AgentDraft(founder.name(), founder.email(), role, true, founder.locale(), null, null)
                .fresh(Role::of);
        agents.insert(agent, founder.password() == null ? null : passwords.encode(founder.password()));
        Access robot = Access.robot("set-up");
        audit.record(robot, "staff.first-administrator-made", "agent:" + agent.id(), Map.of("name", agent.name()));
        joinFirstTeam(agent);
        return agent;
    }

    private void joinFirstTeam(Agent agent) {
        List<Team> living = teams.living();
        if (living.isEmpty()) {
            String name = agent.locale().equals("en") ? "Support" : "Поддержка";
            teams.insert(new Team(
                    TeamId.next(),
                    name,
                    Set.of(agent.id()),
                    Set.of(sites.standard().id())));
        } else {
            teams.replaceTeams(agent.id(), Set.of(living.getFirst().id()));
        }
    }
}
