package io.otvet.staff;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who came in within the last two seconds, so that the requests of one page ask the tables once. What changes on this
 * node counts with the next request; what changes on another, two seconds later at most.
 */
@Component
class RecentVisits {

    private static final long STALE = 2_000_000_000L;
    private static final int MOST_KEPT = 10_000;

    private record Kept(SignedIn who, long at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** Only those who were let in are kept: wrong tokens take no room. */
    Optional<SignedIn> find(Token token, Supplier<Optional<SignedIn>> ask) {
        long now = System.nanoTime();
        Kept known = kept.get(token.text());
        if (known != null && now - known.at() < STALE) {
            return Optional.of(known.who());
        }
        Optional<SignedIn> found = ask.get();
        found.ifPresentOrElse(who -> keep(token, new Kept(who, now)), () -> kept.remove(token.text()));
        return found;
    }

    /** Whatever changes agents, teams or sessions calls this: at once, and again when the change can be seen. */
    void forget() {
        kept.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept.clear();
                }
            });
        }
    }

    private void keep(Token token, Kept visit) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(token.text(), visit);
    }
}
