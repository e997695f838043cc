package io.otvet.jobs;

import java.time.Duration;

/** What a job throws that cannot begin yet: it keeps its place and holds its lane, and no attempt is counted. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    /** @param delay until it is asked again */
    public NotNow(Duration delay) {
        super("not now", null, false, false);
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
