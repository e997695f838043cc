package io.otvet.tickets;

/** What became of an incoming message. */
public sealed interface Receipt {

    record Opened(TicketId ticket, long number, MessageId message) implements Receipt {}

    record Continued(TicketId ticket, long number, MessageId message) implements Receipt {}

    /** It is here already, word for word, under the same name. */
    record Duplicate(TicketId ticket, MessageId message) implements Receipt {}

    /** @param reason a code, such as {@code tickets.empty} */
    record Refused(String reason) implements Receipt {}
}
