package io.otvet.jobs;

import io.otvet.jobs.JobStore.Claim;
import io.otvet.kernel.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes the next due job, does it, and keeps what came of it. Each method answers whether there was one. */
@Component
class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);
    static final Duration HELD = Duration.ofMinutes(1);
    private static final int LONGEST_ERROR = 2000;

    private final JobStore store;
    private final JobKinds kinds;
    private final Lanes lanes;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * At work, or rolled back and not yet put off: for that moment the row is free, and nobody is to take it. Whoever
     * asked before it was in here finds out when adding it.
     */
    private final Set<Long> settling = ConcurrentHashMap.newKeySet();

    /** Being done outside. */
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    JobRun(JobStore store, JobKinds kinds, Lanes lanes, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.lanes = lanes;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** One transaction from claim to removal. */
    boolean nextInside(Collection<String> names) {
        Turn turn = new Turn();
        try {
            transaction.executeWithoutResult(
                    _ -> store.lockHead(false, names, settling).ifPresent(job -> take(turn, job)));
        } catch (RuntimeException e) {
            if (turn.taken == null) {
                throw e;
            }
            failed(turn.taken, e);
        } finally {
            if (turn.taken != null) {
                settling.remove(turn.taken.id());
            }
        }
        if (turn.taken != null && !turn.promoted) {
            lanes.promote(turn.taken.lane());
        }
        return turn.found;
    }

    private void take(Turn turn, Claim job) {
        turn.found = true;
        if (settling.add(job.id())) {
            turn.taken = job;
            store.commitWithoutWaiting();
            work(job);
            turn.promoted = store.remove(job);
        }
    }

    private static final class Turn {
        private boolean found;
        private boolean promoted = true;
        private @Nullable Claim taken;
    }

    /** Claimed in one transaction, done in none, removed in another. */
    boolean nextOutside(Collection<String> names) {
        Optional<Claim> claimed = transaction.execute(_ -> {
            Optional<Claim> head = store.lockHead(true, names, held);
            head.ifPresent(job -> {
                store.commitWithoutWaiting();
                store.claim(job, clock.instant().plus(HELD));
            });
            return head;
        });
        claimed.ifPresent(this::workOutside);
        return claimed.isPresent();
    }

    private void workOutside(Claim job) {
        held.add(job.id());
        try {
            work(job);
        } catch (RuntimeException e) {
            held.remove(job.id());
            failed(job, e);
            return;
        }
        held.remove(job.id());
        settle(job, store::remove);
    }

    /** For as long as this process lives and works at them nobody else takes them. */
    void holdOn() {
        if (!held.isEmpty()) {
            store.hold(held, clock.instant().plus(HELD));
        }
    }

    private void work(Claim job) {
        run(kinds.get(job.kind()), job);
    }

    private <T> void run(JobKind<T> kind, Claim job) {
        try {
            kind.run(json.readValue(job.payload(), kind.payload()), job.attempt());
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Outage("stopped in the middle", e);
        } catch (Exception e) {
            throw new Outage(String.valueOf(e.getMessage()), e);
        }
    }

    private void failed(Claim job, RuntimeException failure) {
        if (failure instanceof NotNow notNow) {
            store.putOff(job, clock.instant().plus(notNow.delay()));
            return;
        }
        JobKind<?> kind = kinds.get(job.kind());
        String error = words(failure);
        if (job.attempt() >= kind.mostAttempts()) {
            log.error("job {} ({}) is given up after {} attempts", job.id(), job.kind(), job.attempt(), failure);
            settle(job, _ -> giveUp(kind, job, error));
        } else {
            log.warn("job {} ({}) failed at attempt {}: {}", job.id(), job.kind(), job.attempt(), error);
            store.putOff(job, clock.instant().plus(kind.delayBefore(job.attempt() + 1)), error);
        }
    }

    private <T> boolean giveUp(JobKind<T> kind, Claim job, String error) {
        return kind.isKeptElsewhere(json.readValue(job.payload(), kind.payload()), error)
                ? store.remove(job)
                : store.park(job, clock.instant(), error);
    }

    private void settle(Claim job, Predicate<Claim> promotes) {
        if (!Boolean.TRUE.equals(transaction.execute(_ -> {
            store.commitWithoutWaiting();
            return promotes.test(job);
        }))) {
            lanes.promote(job.lane());
        }
    }

    private static String words(RuntimeException failure) {
        String said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String text = said.replace("\u0000", "");
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
