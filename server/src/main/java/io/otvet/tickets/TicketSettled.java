package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.DomainEvent;

/** The lane has run through all stages: notices to people wait for this. */
public record TicketSettled(TicketId ticket, Actor actor, Cause cause) implements DomainEvent {}
