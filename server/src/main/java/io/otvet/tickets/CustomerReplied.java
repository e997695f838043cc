package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.PublicEvent;

/** A customer's message came to a ticket that was there already. */
public record CustomerReplied(TicketId ticket, MessageId message, Actor actor, boolean automatic)
        implements PublicEvent {

    @Override
    public String name() {
        return "ticket.customer-replied";
    }
}
