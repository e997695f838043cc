package io.otvet.screening;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The model of this node. Learning again takes a second or two once there are thousands of lessons, so mail that comes
 * in is judged by the last model while a newer one is made aside.
 */
@Component
class Learned {

    private static final Logger log = LoggerFactory.getLogger(Learned.class);

    /** Below, a word or two would decide. */
    static final int FEWEST_OF_EACH = 10;

    private static final long LOOK_NANOS = 2_000_000_000L;
    /** At most a twentieth of a core goes into learning. */
    private static final int REST = 20;

    private final LessonStore store;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Model model;
    private volatile long learned = -1;
    private volatile long nextLook = System.nanoTime();

    Learned(LessonStore store) {
        this.store = store;
    }

    /** Empty as long as there are too few lessons. */
    Optional<Model> current() {
        if (learned < 0) {
            return latest();
        }
        if (System.nanoTime() - nextLook > 0) {
            nextLook = System.nanoTime() + LOOK_NANOS;
            Thread.startVirtualThread(this::catchUp);
        }
        return Optional.ofNullable(model);
    }

    /** With every lesson in it that was committed. */
    Optional<Model> latest() {
        learning.lock();
        try {
            learn();
        } finally {
            learning.unlock();
        }
        return Optional.ofNullable(model);
    }

    private void catchUp() {
        if (!learning.tryLock()) {
            return;
        }
        try {
            learn();
        } catch (RuntimeException e) {
            log.warn("what was taught last is not learned yet: {}", e.getMessage());
        } finally {
            learning.unlock();
        }
    }

    private void learn() {
        long newest = store.newest();
        if (newest == learned) {
            return;
        }
        long start = System.nanoTime();
        boolean enough = store.count(true) >= FEWEST_OF_EACH && store.count(false) >= FEWEST_OF_EACH;
        model = enough ? Model.of(newest, store.all(newest)) : null;
        learned = newest;
        nextLook = System.nanoTime() + Math.max(LOOK_NANOS, REST * (System.nanoTime() - start));
    }
}
