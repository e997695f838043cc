package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.DomainEvent;
import java.util.Set;

/** Fields of a ticket have other values now. */
public record TicketChanged(TicketId ticket, Set<String> fields, Actor actor, Cause cause) implements DomainEvent {}
