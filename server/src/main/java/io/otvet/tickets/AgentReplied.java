package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.PublicEvent;

/** An agent answered; the delivery is queued. */
public record AgentReplied(TicketId ticket, MessageId message, Channel channel, Actor actor) implements PublicEvent {

    @Override
    public String name() {
        return "ticket.agent-replied";
    }
}
