package io.otvet.channels.email;

import io.otvet.staff.AgentId;
import io.otvet.tickets.TicketId;

/** What a screen says of a mail. */
sealed interface Verdict {

    /** Nothing against it. */
    record Pass() implements Verdict {}

    /** Kept and shown, but no ticket. */
    record Suspend(Reason reason, String detail) implements Verdict {}

    /** Kept and no more: it brings nothing that is not here. */
    record Drop(String why) implements Verdict {}

    /** Tells of a mail of ours that did not arrive. */
    record Bounced(io.otvet.tickets.MessageId message, boolean permanent, String why) implements Verdict {}

    /** An agent, proven to be one, answers a notice. */
    record ByAgent(AgentId agent, TicketId ticket) implements Verdict {}

    Verdict PASS = new Pass();
}
