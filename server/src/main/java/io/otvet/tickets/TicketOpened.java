package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.PublicEvent;

/** A customer (or an agent for one) opened a ticket. */
public record TicketOpened(TicketId ticket, MessageId message, Actor actor, boolean automatic) implements PublicEvent {

    @Override
    public String name() {
        return "ticket.opened";
    }
}
