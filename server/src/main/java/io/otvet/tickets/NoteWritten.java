package io.otvet.tickets;

import io.otvet.kernel.Actor;
import io.otvet.kernel.DomainEvent;

/** A hidden note was written. Its text never leaves the house. */
public record NoteWritten(TicketId ticket, MessageId message, Actor actor) implements DomainEvent {}
