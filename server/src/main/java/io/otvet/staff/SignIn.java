package io.otvet.staff;

import io.otvet.kernel.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing in by password.
 *
 * <ul>
 *   <li>An unknown address and a wrong password are answered alike, in the same time.
 *   <li>Five failures in five minutes from one place, or ten in a quarter of an hour on one account, and it waits;
 *       a place where the account was signed in before is not held up by failures elsewhere.
 * </ul>
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Attempts.Limit PER_PLACE = new Attempts.Limit(5, Duration.ofMinutes(5));
    private static final Attempts.Limit PER_ACCOUNT = new Attempts.Limit(10, Duration.ofMinutes(15));

    /** Hashing is costly by design: few at a time, and a burst cannot slip through between count and failure. */
    private final Semaphore desk = new Semaphore(3, true);

    private final AgentStore agents;
    private final SessionStore known;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;

    SignIn(AgentStore agents, SessionStore known, Passwords passwords, Attempts attempts, Sessions sessions) {
        this.agents = agents;
        this.known = known;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /** The token of a new session. */
    public String signIn(String email, String password, Visitor visitor) {
        desk.acquireUninterruptibly();
        try {
            return sessions.open(recognised(email, password, visitor), visitor);
        } finally {
            desk.release();
        }
    }

    private AgentId recognised(String email, String password, Visitor visitor) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        Optional<AgentStore.Account> account = address.flatMap(agents::account);
        String place = "sign-in:place:" + visitor.address();
        String name = "sign-in:account:" + address.map(EmailAddress::value).orElse("");
        attempts.check(place, PER_PLACE);
        if (account.filter(found -> known.knows(found.agent().id(), visitor.address()))
                .isEmpty()) {
            attempts.check(name, PER_ACCOUNT);
        }
        boolean right = passwords.matches(
                password, account.map(AgentStore.Account::password).orElse(null));
        if (!right || account.filter(found -> found.agent().active()).isEmpty()) {
            LOG.info("Sign-in refused, from {}", visitor.address());
            attempts.add(place);
            attempts.add(name);
            throw StaffRefusal.wrongPassword();
        }
        attempts.forget(name);
        return account.get().agent().id();
    }
}
