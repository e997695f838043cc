package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agents come, change and go. There is always an administrator left. */
@Component
@Transactional
public class Agents {

    private final AgentStore store;
    private final TeamStore teams;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Passwords passwords;
    private final PasswordLinks links;
    private final AccountNews news;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Agents(
            AgentStore store,
            TeamStore teams,
            Sessions sessions,
            ApiKeys keys,
            Passwords passwords,
            PasswordLinks links,
            AccountNews news,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.teams = teams;
        this.sessions = sessions;
        this.keys = keys;
        this.passwords = passwords;
        this.links = links;
        this.news = news;
        this.audit = audit;
        this.events = events;
    }

    /** Without a password the agent is invited by mail. Without a choice of teams the only team takes the agent in. */
    public Agent invite(Access who, AgentDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        Agent agent = draft.fresh(store::roleToGive);
        checkEmail(agent);
        store.insert(agent, draft.password() == null ? null : passwords.encode(draft.password()));
        joinTeams(agent.id(), draft.teams() == null ? onlyTeam() : draft.teams());
        if (draft.password() == null) {
            links.invite(agent);
        }
        audit.record(who, "staff.agent-invited", object(agent), facts(agent));
        return agent;
    }

    /** What is taken away is gone with the next request: one who has left is signed out everywhere. */
    public Agent change(Access who, AgentId id, AgentDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        int administrators = store.lockAdministrators();
        Agent before = find(id);
        Agent after = draft.over(before, store::roleToGive);
        checkEmail(after);
        if (isAdministrator(before) && !isAdministrator(after) && administrators == 1) {
            throw StaffRefusal.lastAdministrator();
        }
        if (who.actor().equals(new Actor.Agent(id.value())) && !after.active()) {
            throw StaffRefusal.ownRemoval();
        }
        store.update(after);
        joinTeams(id, draft.teams());
        savePassword(id, draft.password());
        if (!after.active() || draft.password() != null) {
            sessions.endAll(id);
        }
        if (before.active() && !after.active()) {
            keys.withdrawAll(id);
            links.forget(id);
            events.publishEvent(new AgentLeft(id));
        }
        audit.record(who, "staff.agent-changed", object(after), Map.of("before", facts(before), "after", facts(after)));
        return after;
    }

    /** Another link for somebody who has not come in yet; the one before opens nothing any more. */
    public void inviteAgain(Access who, AgentId id) {
        who.require(Permission.STAFF_MANAGE);
        AgentStore.Account account = account(id);
        if (account.password() != null || !account.agent().active()) {
            throw StaffRefusal.cameAlready();
        }
        links.forget(id);
        links.invite(account.agent());
        audit.record(who, "staff.agent-invited-again", object(account.agent()), Map.of());
    }

    private Agent find(AgentId id) {
        return account(id).agent();
    }

    private AgentStore.Account account(AgentId id) {
        return store.account(id).orElseThrow(() -> new NotFound("staff.no-such-agent"));
    }

    private void savePassword(AgentId id, @Nullable String password) {
        if (password != null) {
            store.savePassword(id, passwords.encode(password));
            news.tell(id, AccountNews.What.PASSWORD_CHANGED);
        }
    }

    private void joinTeams(AgentId agent, @Nullable Set<TeamId> chosen) {
        if (chosen != null) {
            boolean known = teams.living().stream().map(Team::id).toList().containsAll(chosen);
            new Findings().when(!known, "teams", "staff.no-such-team").raise();
            teams.replaceTeams(agent, chosen);
        }
    }

    private Set<TeamId> onlyTeam() {
        var living = teams.living();
        return living.size() == 1 ? Set.of(living.getFirst().id()) : Set.of();
    }

    private void checkEmail(Agent agent) {
        boolean taken = !store.isEmailFree(agent.email(), agent.id());
        new Findings().when(taken, "email", "staff.email-taken").raise();
    }

    private static boolean isAdministrator(Agent agent) {
        return agent.active() && agent.role().isAdministrator();
    }

    private static String object(Agent agent) {
        return "agent:" + agent.id();
    }

    private static Map<String, ?> facts(Agent agent) {
        return Map.of(
                "name", agent.name(),
                "email", agent.email().value(),
                "role", agent.role().label(),
                "active", agent.active());
    }
}
