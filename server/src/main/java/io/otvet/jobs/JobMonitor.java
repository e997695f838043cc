package io.otvet.jobs;

import io.otvet.jobs.JobReport.State;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits and what failed, and trying it again. Asks for {@link Permission#HEALTH_MANAGE}. */
@Component
public class JobMonitor {

    private final JobReportStore store;
    private final Lanes lanes;
    private final JobBell bell;

    JobMonitor(JobReportStore store, Lanes lanes, JobBell bell) {
        this.store = store;
        this.lanes = lanes;
        this.bell = bell;
    }

    /** @param oldestDue when the job that should have run longest ago was due */
    public record Totals(
            int waiting, int retrying, int parked, @Nullable Instant oldestDue) {}

    /** Oldest first, at most {@code limit}; recurring housekeeping that merely waits for its hour is left out. */
    public List<JobReport> list(Access access, Optional<State> state, int limit) {
        access.require(Permission.HEALTH_MANAGE);
        return store.list(state, limit);
    }

    public Totals totals(Access access) {
        access.require(Permission.HEALTH_MANAGE);
        return store.totals();
    }

    /** Lets failed jobs run now; one that was parked starts counting its attempts anew. Returns how many. */
    public int retry(Access access, Collection<Long> ids) {
        access.require(Permission.HEALTH_MANAGE);
        int count = store.retry(ids);
        lanes.mend();
        bell.ringForAll();
        return count;
    }
}
