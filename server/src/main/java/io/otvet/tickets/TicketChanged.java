package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.PublicEvent;
import java.util.Set;

/** Fields of a ticket have other values now. */
public record TicketChanged(TicketId ticket, Set<String> fields, Actor actor, Cause cause) implements PublicEvent {

    @Override
    public String name() {
        return "ticket.changed";
    }
}
