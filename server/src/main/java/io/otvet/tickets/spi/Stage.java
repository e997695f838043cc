package io.otvet.tickets.spi;

/** The stages of a ticket's lane, in the order in which they run. */
public enum Stage {
    CLASSIFY,
    RULES,
    ROUTE,
    DEADLINES
}
