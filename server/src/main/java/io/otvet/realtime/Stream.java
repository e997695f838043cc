package io.otvet.realtime;

import io.otvet.kernel.Access;
import io.otvet.realtime.spi.StreamAccess.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open browser: the events on their way to it. It is cut rather than let grow; the browser resumes by itself. */
final class Stream {

    private static final int MOST_WAITING = 512;

    /** Wakes the writer; it lies before every place, so it is never written. */
    private static final StoredEvent END = new StoredEvent(new EventId(0, 0), "", "", Audience.EVERYONE);

    private final Door door;
    private final BlockingQueue<StoredEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile Access access;
    private volatile boolean open = true;

    Stream(Door door) {
        this.door = door;
        this.access = door.opened();
    }

    Door door() {
        return door;
    }

    boolean isOpen() {
        return open;
    }

    boolean admits(StoredEvent event) {
        return event.audience().admits(access);
    }

    void see(Access now) {
        access = now;
    }

    void offer(StoredEvent event) {
        if (open && admits(event) && !waiting.offer(event)) {
            close();
        }
    }

    /** What has come, at least one event unless nothing comes for so long. */
    List<StoredEvent> take(long seconds) throws InterruptedException {
        List<StoredEvent> taken = new ArrayList<>();
        StoredEvent first = waiting.poll(seconds, TimeUnit.SECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken);
        }
        return taken;
    }

    void close() {
        open = false;
        waiting.clear();
        waiting.offer(END);
    }
}
