package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.DomainEvent;
import io.otvet.staff.AgentId;
import io.otvet.staff.TeamId;
import org.jspecify.annotations.Nullable;

/** A person or team is responsible now; both null when nobody is. */
public record TicketAssigned(
        TicketId ticket, @Nullable AgentId agent, @Nullable TeamId team, Actor actor) implements DomainEvent {}
