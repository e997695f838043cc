package io.otvet.jobs;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's workers when there is something to do; other nodes look by themselves once in a while. */
@Component
class JobBell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Side, Condition> rung = new EnumMap<>(Side.class);
    private long count;

    /** Where a job is done: inside the database, or waiting on others. */
    enum Side {
        INSIDE,
        OUTSIDE;

        static Side of(boolean outside) {
            return outside ? OUTSIDE : INSIDE;
        }
    }

    JobBell() {
        for (Side side : Side.values()) {
            rung.put(side, lock.newCondition());
        }
    }

    void ringAfterCommit(Runnable ring) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring.run();
            }
        });
    }

    /** For one job one worker: those who are busy look for more by themselves. */
    void ring(Side side) {
        change(() -> Objects.requireNonNull(rung.get(side)).signal());
    }

    void ringForAll() {
        change(() -> rung.values().forEach(Condition::signalAll));
    }

    private void change(Runnable signal) {
        lock.lock();
        try {
            count++;
            signal.run();
        } finally {
            lock.unlock();
        }
    }

    long rings() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it has rung since {@code heard}, at once if it has already, or after {@code millis}. */
    void await(Side side, long heard, long millis) throws InterruptedException {
        Condition awaited = Objects.requireNonNull(rung.get(side));
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (count == heard && left > 0) {
                left = awaited.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
