package io.otvet.tickets;

import io.otvet.kernel.Access;
import org.springframework.stereotype.Component;

/** Answers to customers: stored, queued for delivery and told to the channel in one transaction. */
@Component
public class Replies {

    public MessageId reply(Access who, TicketId ticket, NewReply reply) {
        throw new UnsupportedOperationException();
    }
}
