package io.otvet.tickets;

/** What tickets are about. One that is archived stays on its tickets and is offered no more. */
public record Category(CategoryId id, String name, int position, boolean archived) {}
