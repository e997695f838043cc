package io.otvet.staff.passkeys;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.Challenge;
import io.otvet.audit.AuditLog;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.staff.AccountNews;
import io.otvet.staff.AgentId;
import io.otvet.staff.CurrentPassword;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Token;
import io.otvet.staff.passkeys.Authenticators.Made;
import io.otvet.staff.passkeys.PasskeyStore.Question;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of agents: asked for with the password, used without it. */
@Component
@Transactional
public class Passkeys {

    private final PasskeyStore store;
    private final Authenticators authenticators;
    private final CurrentPassword password;
    private final AccountNews news;
    private final AuditLog audit;

    Passkeys(
            PasskeyStore store,
            Authenticators authenticators,
            CurrentPassword password,
            AccountNews news,
            AuditLog audit) {
        this.store = store;
        this.authenticators = authenticators;
        this.password = password;
        this.news = news;
        this.audit = audit;
    }

    /**
     * What a browser is asked.
     *
     * @param challenge base64url, answered once within five minutes
     * @param site its name for authenticators (RP ID)
     * @param user base64url, under which an authenticator keeps the key; null when it asks who is there
     * @param known base64url of those that the agent has already
     */
    public record Asked(
            String challenge, String site, @Nullable String user, List<String> known) {}

    public Asked askWho() {
        return asked(null);
    }

    /** With the password: a session that was left open is no place to add a way in. */
    public Asked askToMake(SignedIn who, @Nullable String typed) {
        who.requireInPerson();
        password.check(who.agent().id(), typed, "password");
        return asked(who.agent().id());
    }

    private Asked asked(@Nullable AgentId agent) {
        if (!authenticators.canBeUsed()) {
            throw PasskeyRefusal.nowhere();
        }
        String challenge = store.ask(agent).text();
        if (agent == null) {
            return new Asked(challenge, authenticators.site(), null, List.of());
        }
        List<String> known =
                store.credentials(agent).stream().map(Passkeys::base64).toList();
        return new Asked(challenge, authenticators.site(), base64(bytes(agent)), known);
    }

    public List<Passkey> of(SignedIn who) {
        who.requireInPerson();
        return store.of(who.agent().id());
    }

    /** @param made what the browser answered, as JSON (WebAuthn, {@code RegistrationResponseJSON}) */
    public void add(SignedIn who, @Nullable String name, String made) {
        who.requireInPerson();
        AgentId me = who.agent().id();
        new Findings().line("name", name).raise();
        RegistrationData said = authenticators.readMade(made).orElseThrow(PasskeyRefusal::notTaken);
        Challenge challenge = challenge(said.getCollectedClientData());
        boolean asked = question(challenge)
                .filter(question -> me.equals(question.agent()))
                .isPresent();
        Made key = Optional.of(said)
                .filter(_ -> asked)
                .flatMap(one -> authenticators.made(one, challenge))
                .orElseThrow(PasskeyRefusal::notTaken);
        UUID id = UUID.randomUUID();
        String line = Objects.requireNonNull(name).strip();
        if (!store.insert(id, me, line, key.credential(), key.publicPart(), key.counter())) {
            throw PasskeyRefusal.notTaken();
        }
        news.tell(me, AccountNews.What.PASSKEY_ADDED);
        audit.record(who.access(), "staff.passkey-added", "agent:" + me, Map.of("name", line));
    }

    public void remove(SignedIn who, UUID id) {
        who.requireInPerson();
        AgentId me = who.agent().id();
        if (!store.delete(me, id)) {
            throw new NotFound("staff.no-such-passkey");
        }
        audit.record(who.access(), "staff.passkey-removed", "agent:" + me, Map.of());
    }

    /**
     * Whose passkey this is; a refusal when it is nobody's or is not believed.
     *
     * @param proof what the browser answered, as JSON (WebAuthn, {@code AuthenticationResponseJSON})
     */
    public AgentId recognise(String proof) {
        AuthenticationData said = authenticators.readProof(proof).orElseThrow(PasskeyRefusal::unknown);
        Challenge challenge = challenge(said.getCollectedClientData());
        boolean asked =
                question(challenge).filter(question -> question.agent() == null).isPresent();
        PasskeyStore.Kept kept = Optional.of(said)
                .filter(_ -> asked)
                .flatMap(one -> store.byCredential(
                        ByteBuffer.wrap(one.getCredentialId()).array()))
                .orElseThrow(PasskeyRefusal::unknown);
        long counter = authenticators
                .proven(said, kept.publicPart(), kept.counter(), challenge)
                .orElseThrow(PasskeyRefusal::unknown);
        store.used(kept.id(), counter);
        return kept.agent();
    }

    private Optional<Question> question(Challenge challenge) {
        return store.answered(new Token(base64(challenge.getValue())));
    }

    private static Challenge challenge(@Nullable CollectedClientData data) {
        return Objects.requireNonNull(data).getChallenge();
    }

    private static byte[] bytes(AgentId agent) {
        return ByteBuffer.allocate(16)
                .putLong(agent.value().getMostSignificantBits())
                .putLong(agent.value().getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
