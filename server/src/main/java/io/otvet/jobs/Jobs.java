package io.otvet.jobs;

import io.otvet.jobs.JobBell.Side;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<JobKinds> kinds;
    private final JobBell bell;
    private final Clock clock;

    /** @param kinds asked for late, as those who do jobs enter jobs */
    Jobs(JobStore store, ObjectProvider<JobKinds> kinds, JobBell bell, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.bell = bell;
        this.clock = clock;
    }

    public void enter(String kind, String lane, Object payload) {
        enterAt(kind, lane, payload, clock.instant());
    }

    /** Not before {@code at}; until then it holds whatever enters the same lane after it. */
    public void enterAt(String kind, String lane, Object payload, Instant at) {
        boolean outside = kinds.getObject().get(kind).talksOutside();
        store.insert(kind, outside, lane, payload, at);
        bell.ringAfterCommit(() -> bell.ring(Side.of(outside)));
    }

    /** Lets whatever waits of this kind run now: what it waited for has come. */
    public void hurry(String kind) {
        store.hurry(kind, clock.instant());
        bell.ringAfterCommit(bell::ringForAll);
    }
}
