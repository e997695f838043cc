package io.otvet.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who wants to hear of what; most desks have nobody, so that is known without asking the database each time. */
@Component
class Listeners {

    private static final long STALE = 2_000_000_000L;

    private record Kept(List<Endpoint> endpoints, long at) {}

    private final EndpointStore store;
    private volatile @Nullable Kept kept;

    Listeners(EndpointStore store) {
        this.store = store;
    }

    List<Endpoint> to(String event) {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > STALE) {
            known = new Kept(store.all(), System.nanoTime());
            kept = known;
        }
        return known.endpoints().stream()
                .filter(endpoint -> endpoint.wants(event))
                .toList();
    }

    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }
}
