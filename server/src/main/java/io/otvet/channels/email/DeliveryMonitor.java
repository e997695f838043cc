package io.otvet.channels.email;

import io.otvet.audit.AuditLog;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.tickets.Deliveries;
import io.otvet.tickets.DeliveryState;
import io.otvet.tickets.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replies that have not arrived yet or never will, and trying them again. */
@Component
public class DeliveryMonitor {

    private final DeliveryStore store;
    private final ReplyQueue queue;
    private final Deliveries deliveries;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Outlets outlets;

    DeliveryMonitor(
            DeliveryStore store, ReplyQueue queue, Deliveries deliveries, Jobs jobs, AuditLog audit, Outlets outlets) {
        this.store = store;
        this.queue = queue;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.audit = audit;
        this.outlets = outlets;
    }

    /** Oldest first. */
    public List<Delivery> open(Access access, int limit) {
        access.require(Permission.HEALTH_MANAGE);
        return store.open(limit);
    }

    /** Failed and uncertain ones begin anew with the same Message-ID; waiting ones are tried now. Answers how many. */
    @Transactional
    public int retry(Access access, Collection<MessageId> messages) {
        access.require(Permission.HEALTH_MANAGE);
        List<Delivery> begun = store.reopen(messages);
        for (Delivery delivery : begun) {
            deliveries.record(delivery.messageId(), DeliveryState.QUEUED, null);
            queue.enter(delivery.messageId(), delivery.ticketId());
            audit.record(
                    access,
                    "channels.delivery-retried",
                    "message:" + delivery.messageId().value(),
                    Map.of());
        }
        jobs.hurry(DeliverReply.NAME);
        return begun.size();
    }

    /** What waited for a relay need not wait for its hour once there is one. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (outlets.areThere()) {
            jobs.hurry(DeliverReply.NAME);
        }
    }
}
