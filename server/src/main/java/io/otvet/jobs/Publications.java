package io.otvet.jobs;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Events that have not reached a listener yet. Failed ones are tried again once a minute by themselves, so a listener
 * must bear hearing of the same event twice. Asks for {@link Permission#HEALTH_MANAGE}.
 */
@Component
public class Publications implements Recurring {

    private final PublicationStore store;
    private final IncompleteEventPublications incomplete;
    private final FailedEventPublications failed;

    Publications(PublicationStore store, IncompleteEventPublications incomplete, FailedEventPublications failed) {
        this.store = store;
        this.incomplete = incomplete;
        this.failed = failed;
    }

    /** Oldest first. */
    public List<PublicationReport> list(Access access, int limit) {
        access.require(Permission.HEALTH_MANAGE);
        return store.list(limit);
    }

    public void retry(Access access, Collection<UUID> ids) {
        access.require(Permission.HEALTH_MANAGE);
        Set<UUID> chosen = Set.copyOf(ids);
        incomplete.resubmitIncompletePublications(publication -> chosen.contains(publication.getIdentifier()));
    }

    @Override
    public String name() {
        return "jobs.resubmit-failed-publications";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
