package io.otvet.channels.email;

import io.otvet.jobs.Jobs;
import io.otvet.tickets.AgentReplied;
import io.otvet.tickets.Channel;
import io.otvet.tickets.DeliveryState;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.OutgoingReplies;
import io.otvet.tickets.OutgoingReplies.Addressee;
import io.otvet.tickets.TicketId;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Queues a reply for the relay in the transaction that writes it: there is never the one without the other. Replies of
 * one conversation leave in their order; conversations do not wait for one another.
 */
@Component
class ReplyQueue {

    /** Who wrote by a form or called is answered by mail too. */
    private static final Set<Channel> BY_MAIL = Set.of(Channel.EMAIL, Channel.API, Channel.FORM, Channel.PHONE);

    static final String NO_RELAY = "no way out: let a mailbox send by its server, or give OTVET_SMTP_RELAY";

    private final OutgoingReplies replies;
    private final DeliveryStore store;
    private final Outcomes outcomes;
    private final Outlets outlets;
    private final Jobs jobs;

    ReplyQueue(OutgoingReplies replies, DeliveryStore store, Outcomes outcomes, Outlets outlets, Jobs jobs) {
        this.replies = replies;
        this.store = store;
        this.outcomes = outcomes;
        this.outlets = outlets;
        this.jobs = jobs;
    }

    @EventListener
    void on(AgentReplied event) {
        if (BY_MAIL.contains(event.channel())) {
            replies.addressee(event.message()).ifPresent(to -> queue(event.message(), to));
        }
    }

    private void queue(MessageId message, Addressee to) {
        if (!store.insert(message, to.ticket(), to.messageIdHeader(), to.email())) {
            return;
        }
        if (to.email() == null) {
            String why = "the customer has no e-mail address";
            outcomes.note(message, DeliveryState.FAILED, why, 0);
        } else {
            if (!outlets.areThere()) {
                outcomes.note(message, DeliveryState.QUEUED, NO_RELAY, 0);
            }
            enter(message, to.ticket());
        }
    }

    void enter(MessageId message, TicketId ticket) {
        jobs.enter(DeliverReply.NAME, "mail-out:" + ticket.value(), new DeliverReply.Reply(message));
    }
}
