package io.otvet.staff;

import static io.otvet.staff.db.Tables.SETUP;

import io.otvet.kernel.Findings;
import io.otvet.settings.Instance;
import java.net.URI;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator is made by whoever holds the one-time link that the first start prints. Until somebody has
 * used it each start prints a new one and the one before is void; afterwards there is none.
 */
@Component
@Transactional
public class Setup {

    private final DSLContext sql;
    private final AgentStore agents;
    private final FirstAdministrator first;
    private final Sessions sessions;
    private final Instance instance;

    Setup(DSLContext sql, AgentStore agents, FirstAdministrator first, Sessions sessions, Instance instance) {
        this.sql = sql;
        this.agents = agents;
        this.first = first;
        this.sessions = sessions;
        this.instance = instance;
    }

    public record Founder(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String locale) {}

    public boolean isNeeded() {
        return !agents.hasAdministratorWithPassword();
    }

    /** The link to print, when nobody administers yet. */
    public Optional<URI> link() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        Token token = Token.fresh();
        sql.deleteFrom(SETUP).execute();
        sql.insertInto(SETUP).set(SETUP.TOKEN_HASH, token.hash()).execute();
        return Optional.of(instance.baseUrl().resolve("/setup?token=" + token.text()));
    }

    /** Makes the administrator and signs in: the token of the session. */
    public String finish(String token, Founder founder, Visitor visitor) {
        // INVARIANT: the row is deleted by one transaction only, so one link makes one administrator.
        int spent = sql.deleteFrom(SETUP)
                .where(SETUP.TOKEN_HASH.eq(new Token(token).hash()))
                .execute();
        if (!isNeeded()) {
            throw StaffRefusal.alreadySetUp();
        }
        if (spent == 0) {
            throw StaffRefusal.linkSpent();
        }
        Passwords.check(new Findings(), founder.password()).raise();
        Agent agent = first.make(founder);
        return sessions.open(agent.id(), visitor);
    }
}
