package io.otvet.jobs;

import io.otvet.jobs.JobStore.Claim;
import io.otvet.kernel.Defect;
import io.otvet.kernel.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes the next due job, does it, and keeps what came of it. Each method answers whether there was one. */
@Component
class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 2000;

    private final JobStore store;
    private final JobKinds kinds;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * At work, or rolled back and not yet put off: for that moment the row is free, and nobody is to take it. Whoever
     * asked before it was in here finds out when adding it.
     */
    private final Set<Long> settling = ConcurrentHashMap.newKeySet();

    JobRun(JobStore store, JobKinds kinds, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** One transaction from claim to removal. */
    boolean nextInside(Collection<String> names) {
        Claim[] claimed = new Claim[1];
        boolean[] found = new boolean[1];
        try {
            transaction.executeWithoutResult(_ -> store.lockHead(names, settling)
                    .ifPresent(job -> {
                        found[0] = true;
                        if (settling.add(job.id())) {
                            claimed[0] = job;
                            work(job);
                            store.remove(job.id());
                        }
                    }));
        } catch (RuntimeException e) {
            if (claimed[0] == null) {
                throw e;
            }
            failed(claimed[0], e);
        } finally {
            if (claimed[0] != null) {
                settling.remove(claimed[0].id());
            }
        }
        return found[0];
    }

    /** Claimed in one transaction, done in none, removed in another. */
    boolean nextOutside(Collection<String> names) {
        Optional<Claim> claimed = transaction.execute(_ -> {
            Optional<Claim> head = store.lockHead(names, settling);
            head.ifPresent(job -> store.hold(job.id(), clock.instant().plus(HELD)));
            return head;
        });
        claimed.ifPresent(job -> {
            try {
                work(job);
                store.remove(job.id());
            } catch (RuntimeException e) {
                failed(job, e);
            }
        });
        return claimed.isPresent();
    }

    private void work(Claim job) {
        JobKind<?> kind = kinds.find(job.kind()).orElseThrow(() -> new Defect("no such kind of job: " + job.kind()));
        run(kind, job);
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
        JobKind<?> kind = kinds.find(job.kind()).orElseThrow();
        String error = words(failure);
        if (job.attempt() >= kind.mostAttempts()) {
            log.error("job {} ({}) is given up after {} attempts", job.id(), job.kind(), job.attempt(), failure);
            transaction.executeWithoutResult(_ -> giveUp(kind, job, error));
        } else {
            log.warn("job {} ({}) failed at attempt {}: {}", job.id(), job.kind(), job.attempt(), error);
            store.putOff(job, clock.instant(), kind.delayBefore(job.attempt() + 1), error);
        }
    }

    private <T> void giveUp(JobKind<T> kind, Claim job, String error) {
        if (kind.isKeptElsewhere(json.readValue(job.payload(), kind.payload()), error)) {
            store.remove(job.id());
        } else {
            store.park(job, clock.instant(), error);
        }
    }

    private static String words(RuntimeException failure) {
        String said = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        String text = said.replace("\u0000", "");
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
