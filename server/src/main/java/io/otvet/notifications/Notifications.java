package io.otvet.notifications;

import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.staff.Staff;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells agents what concerns them. */
@Component
@Transactional
public class Notifications {

    private final NoticeStore store;
    private final Staff staff;
    private final Jobs jobs;

    Notifications(NoticeStore store, Staff staff, Jobs jobs) {
        this.store = store;
        this.staff = staff;
        this.jobs = jobs;
    }

    /**
     * Keeps the notice and sends it by mail after the caller's transaction commits.
     * Each agent is told once per dedupe key, however often this is called; without a relay the notice waits.
     */
    public void tell(Notice notice) {
        staff.names(notice.to()).values().stream()
                .filter(agent -> agent.active() && agent.hasMailbox())
                .forEach(agent -> store.insert(agent.id(), notice).ifPresent(this::enter));
    }

    /** What has not reached its agent, the oldest first. */
    public List<KeptNotice> unsent(Access who, KeptNotice.State state, int limit) {
        who.require(Permission.HEALTH_MANAGE);
        return store.unsent(state, limit);
    }

    /** How many of these had failed and are sent again. */
    public int retry(Access who, Collection<UUID> ids) {
        who.require(Permission.HEALTH_MANAGE);
        List<UUID> revived = store.revive(ids);
        revived.forEach(this::enter);
        return revived.size();
    }

    /** A lane of its own: a mailbox that takes nothing holds up nobody. */
    private void enter(UUID notice) {
        jobs.enter(NoticeMail.NAME, "notice:" + notice, new NoticeMail.Kept(notice));
    }
}
