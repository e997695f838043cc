package io.otvet.staff;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
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
 * Where agents are signed in.
 *
 * <ul>
 *   <li>A session that is ended, or whose agent has left, opens nothing from then on; on another node of the server
 *       two seconds later at most.
 *   <li>A session that is not used for {@link #IDLE} ends by itself.
 *   <li>The table keeps a hash; the token is given out once, by {@code open}.
 * </ul>
 */
@Component
public class Sessions {

    public static final Duration IDLE = Duration.ofDays(14);
    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final AccessStore access;
    private final RecentVisits recent;
    private final AuditLog audit;
    private final Clock clock;

    Sessions(SessionStore store, AccessStore access, RecentVisits recent, AuditLog audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public String open(AgentId agent, Visitor visitor) {
        Token token = Token.fresh();
        store.deleteUnseenSince(aliveSince());
        store.insert(token, agent, visitor, now());
        return token.text();
    }

    /** Who holds this token now, with what they may do and see now. */
    public Optional<SignedIn> find(String token) {
        return recent.find(new Token(token), () -> ask(new Token(token)));
    }

    private Optional<SignedIn> ask(Token token) {
        Optional<AccessStore.Visit> visit = access.ofToken(token, aliveSince());
        visit.ifPresent(this::notice);
        return visit.map(AccessStore.Visit::who);
    }

    /** What the people of these sessions may do and see now; sessions that have ended are absent. */
    public Map<UUID, SignedIn> current(Collection<UUID> sessions) {
        return access.ofSessions(sessions, aliveSince()).stream()
                .map(AccessStore.Visit::who)
                .collect(Collectors.toMap(who -> Objects.requireNonNull(who.session()), Function.identity()));
    }

    /** The caller's own, the latest used first. */
    public List<Session> of(SignedIn who) {
        who.requireInPerson();
        return store.of(who.agent().id());
    }

    /** One of the caller's own; another's is not found. */
    @Transactional
    public void end(SignedIn who, UUID session) {
        who.requireInPerson();
        if (store.delete(who.agent().id(), session) == 0) {
            throw new NotFound("staff.no-such-session");
        }
        audit.record(who.access(), "staff.session-ended", "session:" + session, Map.of());
    }

    /** A browser that signs in anew leaves no session behind. */
    @Transactional
    public void leave(String token) {
        store.delete(new Token(token));
    }

    void endAll(AgentId agent) {
        endAllBut(agent, null);
    }

    void endAllBut(AgentId agent, @Nullable UUID kept) {
        store.deleteAllBut(agent, kept);
    }

    private void notice(AccessStore.Visit visit) {
        UUID session = visit.who().session();
        if (session != null && visit.lastSeen().isBefore(now().minus(NOTICED_EVERY))) {
            store.saw(session, now());
        }
    }

    private OffsetDateTime aliveSince() {
        return now().minus(IDLE);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
