package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.settings.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A code from the phone beside the password.
 *
 * <ul>
 *   <li>It counts from the first code on that was typed; until then the secret opens and bars nothing.
 *   <li>Each code is good once, and so is each of the ten for a lost phone, which are shown once and kept as hashes.
 *   <li>Turning it on or off asks for the password; an administrator may take it off for somebody else.
 * </ul>
 */
@Component
@Transactional
public class SecondSteps {

    private static final Attempts.Limit GUESSES = new Attempts.Limit(5, Duration.ofMinutes(5));
    private static final String ISSUER = "Otvet";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final SecondStepStore store;
    private final CurrentPassword password;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Attempts attempts;
    private final AccountNews news;
    private final AuditLog audit;
    private final Clock clock;

    SecondSteps(
            SecondStepStore store,
            CurrentPassword password,
            Sessions sessions,
            Secrets secrets,
            Attempts attempts,
            AccountNews news,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.password = password;
        this.sessions = sessions;
        this.secrets = secrets;
        this.attempts = attempts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param recoveryLeft how many of the codes for a lost phone are not used */
    public record State(boolean on, int recoveryLeft) {}

    /** @param address what the picture says that a phone reads */
    public record Setup(String secret, String address) {}

    public State of(SignedIn who) {
        return new State(isOn(who.agent().id()), store.recoveryLeft(who.agent().id()));
    }

    /** Those who sign in by two steps. */
    public Set<AgentId> all() {
        return store.all();
    }

    public Setup begin(SignedIn who) {
        who.requireInPerson();
        if (isOn(who.agent().id())) {
            throw StaffRefusal.secondStepIsOn();
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        store.begin(who.agent().id(), secrets.encrypt(Base64.getEncoder().encodeToString(secret)));
        String text = Totp.base32(secret);
        String label = ISSUER + ":" + who.agent().email().value();
        return new Setup(
                text,
                "otpauth://totp/" + URLEncoder.encode(label, StandardCharsets.UTF_8) + "?secret=" + text + "&issuer="
                        + ISSUER);
    }

    /** Ends every other session: they came in by less. Answers the codes for a lost phone. */
    public List<String> turnOn(SignedIn who, @Nullable String typed, @Nullable String code) {
        who.requireInPerson();
        AgentId me = who.agent().id();
        if (isOn(me)) {
            throw StaffRefusal.secondStepIsOn();
        }
        password.check(me, typed, "password");
        new Findings().when(!isRightCode(me, code), "code", "staff.wrong-code").raise();
        store.confirm(me, OffsetDateTime.now(clock));
        List<String> recovery =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.replaceRecovery(me, recovery.stream().map(SecondSteps::hash).toList());
        sessions.endAllBut(me, who.session());
        audit.record(who.access(), "staff.second-step-on", "agent:" + me, Map.of());
        return recovery;
    }

    public void turnOff(SignedIn who, @Nullable String typed, @Nullable String code) {
        who.requireInPerson();
        AgentId me = who.agent().id();
        password.check(me, typed, "password");
        String guesses = "second-step:" + me;
        attempts.check(guesses, GUESSES);
        if (isOn(me) && !passes(me, code)) {
            attempts.add(guesses);
            throw new Invalid("code", "staff.wrong-code");
        }
        store.remove(me);
        news.tell(me, AccountNews.What.SECOND_STEP_OFF);
        audit.record(who.access(), "staff.second-step-off", "agent:" + me, Map.of());
    }

    /** For somebody who lost the phone and the codes. */
    public void takeOff(Access who, AgentId agent) {
        who.require(Permission.STAFF_MANAGE);
        if (!store.remove(agent)) {
            throw new NotFound("staff.no-second-step");
        }
        sessions.endAll(agent);
        news.tell(agent, AccountNews.What.SECOND_STEP_TAKEN_OFF);
        audit.record(who, "staff.second-step-taken-off", "agent:" + agent, Map.of());
    }

    boolean isOn(AgentId agent) {
        return store.find(agent).filter(SecondStepStore.Kept::confirmed).isPresent();
    }

    /** Spends the code, whichever kind it is. */
    boolean passes(AgentId agent, @Nullable String typed) {
        return isRightCode(agent, typed) || (typed != null && store.spendRecovery(agent, hash(typed)));
    }

    private boolean isRightCode(AgentId agent, @Nullable String typed) {
        if (typed == null) {
            return false;
        }
        String plain = typed.replaceAll("\\s", "");
        OptionalLong step = store.find(agent)
                .map(kept ->
                        Totp.match(Base64.getDecoder().decode(secrets.decrypt(kept.secret())), plain, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && store.spend(agent, step.getAsLong());
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        random.ints(RECOVERY_LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.insert(RECOVERY_LENGTH / 2, '-').toString();
    }

    private static byte[] hash(String code) {
        return new Token(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).hash();
    }
}
