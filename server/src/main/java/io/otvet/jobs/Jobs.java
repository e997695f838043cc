package io.otvet.jobs;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters work to be done after the commit.
 *
 * <ul>
 *   <li>Joins the caller's transaction: no commit, no job.
 *   <li>Serial within a lane, in the order of entering, also between nodes; lanes never wait for one another.
 *   <li>Starts within milliseconds of the commit on this node.
 * </ul>
 */
@Component
@Transactional
public class Jobs {

    private final JobStore store;
    private final JobBell bell;
    private final Clock clock;

    Jobs(JobStore store, JobBell bell, Clock clock) {
        this.store = store;
        this.bell = bell;
        this.clock = clock;
    }

    public void enter(String kind, String lane, Object payload) {
        enterAt(kind, lane, payload, clock.instant());
    }

    /** Not before {@code at}; until then it holds whatever enters the same lane after it. */
    public void enterAt(String kind, String lane, Object payload, Instant at) {
        store.insert(kind, lane, payload, at);
        bell.ringAfterCommit(bell::ring);
    }

    /** Lets whatever waits of this kind run now: what it waited for has come. */
    public void hurry(String kind) {
        store.hurry(kind, clock.instant());
        bell.ringAfterCommit(bell::ringForAll);
    }
}
