package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agent does with the own account: name, language, password, and a new password when the old one is lost. */
@Component
@Transactional
public class OwnAccount {

    private static final Attempts.Limit RESETS = new Attempts.Limit(5, Duration.ofMinutes(15));

    private final AgentStore store;
    private final Passwords passwords;
    private final CurrentPassword current;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final Attempts attempts;
    private final AccountNews news;
    private final AuditLog audit;

    OwnAccount(
            AgentStore store,
            Passwords passwords,
            CurrentPassword current,
            PasswordLinks links,
            Sessions sessions,
            Attempts attempts,
            AccountNews news,
            AuditLog audit) {
        this.store = store;
        this.passwords = passwords;
        this.current = current;
        this.links = links;
        this.sessions = sessions;
        this.attempts = attempts;
        this.news = news;
        this.audit = audit;
    }

    /** A part that is null stays as it was; a new password needs the current one and ends all other sessions. */
    public record Change(
            @Nullable String name,
            @Nullable String locale,
            @Nullable String currentPassword,
            @Nullable String password) {}

    public Agent change(SignedIn who, Change change) {
        who.requireInPerson();
        Agent before = who.agent();
        Agent after = new AgentDraft(change.name(), null, null, null, change.locale(), change.password(), null)
                .over(before, Role::of);
        store.update(after);
        if (change.password() != null) {
            current.check(before.id(), change.currentPassword(), "currentPassword");
            choose(who.access(), before.id(), change.password());
            sessions.endAllBut(before.id(), who.session());
        }
        return after;
    }

    /** Says nothing about whether there is such an account. */
    public void askForReset(EmailAddress email, Visitor visitor) {
        String place = "reset:" + visitor.address();
        attempts.check(place, RESETS);
        attempts.add(place);
        links.reset(email);
    }

    /** Spends the link and ends every session. */
    public void reset(String token, String password) {
        Passwords.check(new Findings(), password).raise();
        AgentId agent = links.spend(new Token(token)).orElseThrow(StaffRefusal::linkSpent);
        Access self = new Access(new Actor.Agent(agent.value()), Set.of(), Scope.NOTHING);
        choose(self, agent, password);
        sessions.endAll(agent);
    }

    private void choose(Access who, AgentId id, String password) {
        if (store.account(id).map(AgentStore.Account::password).isPresent()) {
            news.tell(id, AccountNews.What.PASSWORD_CHANGED);
        }
        store.savePassword(id, passwords.encode(password));
        links.forget(id);
        audit.record(who, "staff.password-chosen", "agent:" + id, Map.of());
    }
}
