package io.otvet.jobs;

import io.otvet.jobs.JobBell.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that do the jobs of this node: a few for work inside the database, more for work that waits on others,
 * so that a slow relay never holds up an arriving mail. They stop between two jobs, after at most five seconds.
 */
@Component
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int INSIDE = 3;
    private static final int OUTSIDE = 6;
    private static final long LOOK_AGAIN = 1000;
    private static final int ROUNDS_TO_MEND = 3;

    private final JobRun run;
    private final JobKinds kinds;
    private final Lanes lanes;
    private final JobBell bell;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread mending;
    private volatile boolean running;

    Workers(JobRun run, JobKinds kinds, Lanes lanes, JobBell bell) {
        this.run = run;
        this.kinds = kinds;
        this.lanes = lanes;
        this.bell = bell;
    }

    @Override
    public synchronized void start() {
        running = true;
        hire(Side.INSIDE, INSIDE, () -> run.nextInside(kinds.names(false)));
        hire(Side.OUTSIDE, OUTSIDE, () -> run.nextOutside(kinds.names(true)));
        mending = Thread.ofVirtual().name("jobs-mend").start(this::mend);
    }

    /** Keeps hold of what is being done outside, and gives lanes their heads back. */
    private void mend() {
        for (int round = 0; running; round++) {
            try {
                run.holdOn();
                if (round % ROUNDS_TO_MEND == 0) {
                    lanes.mend();
                }
                Thread.sleep(JobRun.HELD.dividedBy(3));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("lanes wait for the database: {}", e.getMessage());
                pause(Side.INSIDE, bell.rings());
            }
        }
    }

    private void hire(Side side, int count, BooleanSupplier next) {
        String name = "jobs-" + side.name().toLowerCase(Locale.ROOT) + "-";
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofVirtual().name(name + i).start(() -> work(side, next)));
        }
    }

    private void work(Side side, BooleanSupplier next) {
        while (running) {
            long heard = bell.rings();
            try {
                if (!next.getAsBoolean()) {
                    bell.await(
                            side,
                            heard,
                            LOOK_AGAIN + ThreadLocalRandom.current().nextLong(LOOK_AGAIN / 4));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("jobs wait for the database: {}", e.getMessage());
                pause(side, heard);
            }
        }
    }

    private void pause(Side side, long heard) {
        try {
            bell.await(side, heard, LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        bell.ringForAll();
        if (mending != null) {
            mending.interrupt();
        }
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
