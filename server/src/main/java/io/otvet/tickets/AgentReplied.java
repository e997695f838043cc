package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.DomainEvent;

/** An agent answered; the delivery is queued. */
public record AgentReplied(TicketId ticket, MessageId message, Channel channel, Actor actor) implements DomainEvent {}
