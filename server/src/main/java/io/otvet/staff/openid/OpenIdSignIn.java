package io.otvet.staff.openid;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.settings.Instance;
import io.otvet.staff.AccountNews;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Sessions;
import io.otvet.staff.Staff;
import io.otvet.staff.Token;
import io.otvet.staff.Visitor;
import io.otvet.staff.openid.Entry.Entered;
import io.otvet.staff.openid.Entry.Refused;
import io.otvet.staff.openid.Entry.Trouble;
import io.otvet.staff.openid.HandshakeStore.Proven;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in by an account elsewhere.
 *
 * <ul>
 *   <li>It comes back only to the browser that began it, once, within ten minutes.
 *   <li>An account is joined to an agent by its proven address: at once when the agent was only invited, else after the
 *       agent has signed in by password once more in the same browser. From then on the account alone counts.
 *   <li>The second step is the provider's affair.
 * </ul>
 */
@Component
public class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    private final ProviderStore providers;
    private final HandshakeStore handshakes;
    private final IdentityStore identities;
    private final Discovery discovery;
    private final People people;
    private final Staff staff;
    private final Sessions sessions;
    private final AccountNews news;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final String back;

    OpenIdSignIn(
            ProviderStore providers,
            HandshakeStore handshakes,
            IdentityStore identities,
            Discovery discovery,
            People people,
            Staff staff,
            Sessions sessions,
            AccountNews news,
            AuditLog audit,
            TransactionTemplate transaction,
            Instance instance) {
        this.providers = providers;
        this.handshakes = handshakes;
        this.identities = identities;
        this.discovery = discovery;
        this.people = people;
        this.staff = staff;
        this.sessions = sessions;
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
        this.back = back(instance);
    }

    /** Where providers send people back to. */
    static String back(Instance instance) {
        return instance.baseUrl().toString().replaceAll("/$", "") + "/openid/callback";
    }

    /**
     * Where the provider asks for the person; empty when it is away or unknown.
     *
     * @param browser a secret that stays in this browser
     */
    public Optional<URI> begin(UUID id, String browser, String next) {
        return providers.find(id).filter(IdentityProvider::active).flatMap(provider -> {
            try {
                Metadata metadata = discovery.metadata(provider);
                Token state = Token.fresh();
                Handshake handshake =
                        new Handshake(id, Token.fresh().text(), Token.fresh().text(), ours(next));
                handshakes.begin(state, new Token(browser), handshake);
                return Optional.of(question(provider, metadata, state, handshake));
            } catch (ProviderFailure e) {
                LOG.warn("Signing in by {} is not possible: {}", provider.name(), e.getMessage());
                return Optional.empty();
            }
        });
    }

    private URI question(IdentityProvider provider, Metadata metadata, Token state, Handshake handshake) {
        String address = metadata.authorize().toString();
        String challenge =
                Base64.getUrlEncoder().withoutPadding().encodeToString(new Token(handshake.verifier()).hash());
        return URI.create(address + (address.contains("?") ? "&" : "?")
                + "response_type=code&scope=openid+email+profile&code_challenge_method=S256"
                + "&client_id=" + People.encoded(provider.clientId())
                + "&redirect_uri=" + People.encoded(back)
                + "&state=" + state.text()
                + "&nonce=" + handshake.nonce()
                + "&code_challenge=" + challenge);
    }

    /** @param answer what the provider sent back with the person */
    public Entry finish(Answer answer, String browser, Visitor visitor) {
        Optional<Handshake> found = Optional.ofNullable(answer.state())
                .flatMap(state -> handshakes.take(new Token(state), new Token(browser)));
        Optional<IdentityProvider> provider =
                found.flatMap(one -> providers.find(one.provider())).filter(IdentityProvider::active);
        if (provider.isEmpty()) {
            return new Refused(Trouble.EXPIRED, "", "/");
        }
        String name = provider.get().name();
        String next = found.orElseThrow().next();
        if (answer.code() == null) {
            LOG.info("{} let nobody in: {}", name, answer.error());
            return new Refused(Trouble.DENIED, name, next);
        }
        if (answer.issuer() != null && !answer.issuer().equals(provider.get().issuer())) {
            return new Refused(Trouble.UNBELIEVABLE, name, next);
        }
        try {
            Person person = people.of(provider.get(), answer.code(), found.orElseThrow(), back);
            return enter(provider.get(), person, next, browser, visitor);
        } catch (ProviderFailure e) {
            LOG.warn("Signing in by {} failed: {}", name, e.getMessage());
            return new Refused(e.isAway() ? Trouble.AWAY : Trouble.UNBELIEVABLE, name, next);
        }
    }

    /** What a provider adds to the address when it sends somebody back. */
    public record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    /** After a sign-in by password: the account that was proven in this browser just now belongs to this agent. */
    public void join(String browser, AgentId agent) {
        handshakes.takeProven(new Token(browser), agent).ifPresent(proven -> join(proven, agent));
    }

    private Entry enter(IdentityProvider provider, Person person, String next, String browser, Visitor visitor) {
        Optional<AgentId> joined = identities.agent(provider.id(), person.subject());
        if (joined.isPresent()) {
            return staff.find(joined.get())
                    .filter(Agent::active)
                    .<Entry>map(agent -> new Entered(sessions.open(agent.id(), visitor), next))
                    .orElseGet(() -> new Refused(Trouble.UNKNOWN, provider.name(), next));
        }
        if (person.email() == null) {
            return new Refused(Trouble.UNPROVEN, provider.name(), next);
        }
        Optional<Agent> agent =
                EmailAddress.parse(person.email()).flatMap(staff::byEmail).filter(Agent::active);
        if (agent.isEmpty()) {
            return new Refused(Trouble.UNKNOWN, provider.name(), next);
        }
        Proven proven = new Proven(provider.id(), person.subject());
        AgentId id = agent.get().id();
        if (!staff.invited().contains(id)) {
            handshakes.prove(new Token(browser), proven, id);
            return new Refused(Trouble.CONFIRM, provider.name(), next);
        }
        join(proven, id);
        return new Entered(sessions.open(id, visitor), next);
    }

    private void join(Proven proven, AgentId agent) {
        transaction.executeWithoutResult(_ -> joined(proven, agent));
    }

    private void joined(Proven proven, AgentId agent) {
        identities.join(proven.provider(), proven.subject(), agent);
        news.tell(agent, AccountNews.What.IDENTITY_JOINED);
        Access who = staff.accessOf(agent);
        audit.record(who, "staff.identity-joined", "agent:" + agent, Map.of("provider", proven.provider()));
    }

    /** A path of this server and nothing else. */
    private static String ours(String next) {
        boolean isPath = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
        return isPath && next.chars().noneMatch(Character::isISOControl) ? next : "/";
    }
}
