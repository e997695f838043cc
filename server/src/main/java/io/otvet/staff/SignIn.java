package io.otvet.staff;

import io.otvet.kernel.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing in by password, and by a code from the phone where that is on: the password comes along again with the code,
 * so that nobody is ever half signed in.
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
    private final SecondSteps secondSteps;
    private final Attempts attempts;
    private final Sessions sessions;

    SignIn(
            AgentStore agents,
            SessionStore known,
            Passwords passwords,
            SecondSteps secondSteps,
            Attempts attempts,
            Sessions sessions) {
        this.agents = agents;
        this.known = known;
        this.passwords = passwords;
        this.secondSteps = secondSteps;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /**
     * The token of a new session.
     *
     * @param code null or empty when none was asked for yet
     */
    public String signIn(String email, String password, @Nullable String code, Visitor visitor) {
        desk.acquireUninterruptibly();
        try {
            return sessions.open(recognised(email, password, code, visitor), visitor);
        } finally {
            desk.release();
        }
    }

    private AgentId recognised(String email, String password, @Nullable String code, Visitor visitor) {
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
            throw refused(visitor, place, name, StaffRefusal.wrongPassword());
        }
        AgentId agent = account.get().agent().id();
        if (secondSteps.isOn(agent)) {
            if (code == null || code.isBlank()) {
                throw StaffRefusal.codeNeeded();
            }
            if (!secondSteps.passes(agent, code)) {
                throw refused(visitor, place, name, StaffRefusal.wrongCode());
            }
        }
        attempts.forget(name);
        return agent;
    }

    private StaffRefusal refused(Visitor visitor, String place, String name, StaffRefusal why) {
        LOG.info("Sign-in refused, from {}", visitor.address());
        attempts.add(place);
        attempts.add(name);
        return why;
    }
}
