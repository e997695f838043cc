package io.otvet.files;

import io.otvet.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes away what was uploaded and never sent, and bytes that no row names. Young ones may be on their way: they
 * stay.
 */
@Component
class LooseFiles implements Recurring {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SHELVES = 256;

    private final FileStore store;
    private final Blobs blobs;
    private final Clock clock;

    LooseFiles(FileStore store, Blobs blobs, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweep-loose";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        if (store.maySweep()) {
            sweep();
        }
    }

    private void sweep() {
        Instant before = clock.instant().minus(KEPT);
        store.removeLoose(before);
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            List<String> old = blobs.olderThan(shelf, before.toEpochMilli());
            Set<String> used = old.isEmpty() ? Set.of() : store.used(old);
            old.stream().filter(hash -> !used.contains(hash)).forEach(blobs::remove);
        }
    }
}
