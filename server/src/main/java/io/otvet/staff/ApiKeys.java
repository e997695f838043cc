package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Findings;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of agents' programs. Each agent makes and withdraws their own, in person. A key that is
 * withdrawn, has run out, or whose agent has left opens nothing within two seconds; it does not come
 * back with its agent.
 */
@Component
public class ApiKeys {

    static final String PREFIX = "otvet_";
    private static final int LONGEST_DAYS = 3_650;

    private final ApiKeyStore store;
    private final AccessStore access;
    private final RecentVisits recent;
    private final AuditLog audit;
    private final Clock clock;

    ApiKeys(ApiKeyStore store, AccessStore access, RecentVisits recent, AuditLog audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param text shown this once */
    public record Made(ApiKey key, String text) {}

    public List<ApiKey> of(SignedIn who) {
        who.requireInPerson();
        return store.of(who.agent().id());
    }

    /** @param days for which it lasts; null for ever */
    @Transactional
    public Made make(SignedIn who, @Nullable String name, ApiKey.Reach reach, @Nullable Integer days) {
        who.requireInPerson();
        new Findings()
                .line("name", name)
                .when(days != null && (days < 1 || days > LONGEST_DAYS), "days", "staff.key-days", LONGEST_DAYS)
                .raise();
        Token token = new Token(PREFIX + Token.fresh().text());
        Instant now = clock.instant();
        Instant end = days == null ? null : now.plus(Duration.ofDays(days));
        ApiKey key = new ApiKey(Ids.next(), Objects.requireNonNull(name).strip(), reach, now, end, null);
        store.insert(who.agent().id(), key, token);
        audit.record(who.access(), "staff.key-made", "api-key:" + key.id(), Map.of("scope", reach.word()));
        return new Made(key, token.text());
    }

    /** One of the caller's own; another's is not found. */
    @Transactional
    public void withdraw(SignedIn who, UUID key) {
        who.requireInPerson();
        if (!store.delete(who.agent().id(), key)) {
            throw new NotFound("staff.no-such-key");
        }
        audit.record(who.access(), "staff.key-withdrawn", "api-key:" + key, Map.of());
    }

    void withdrawAll(AgentId agent) {
        store.deleteAll(agent);
    }

    Optional<SignedIn> find(Token token) {
        return recent.find(token, () -> ask(token));
    }

    private Optional<SignedIn> ask(Token token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<SignedIn> found = access.ofKey(token, now);
        found.map(SignedIn::key).ifPresent(key -> store.used(key, now));
        return found;
    }

    /** What the programs with these keys may do and see now; keys that are gone are absent. */
    public Map<UUID, SignedIn> current(Collection<UUID> keys) {
        return access.ofKeys(keys, OffsetDateTime.now(clock)).stream()
                .collect(Collectors.toMap(who -> Objects.requireNonNull(who.key()), Function.identity()));
    }
}
