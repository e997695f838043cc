package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.otvet.realtime.Presence;
import io.otvet.tickets.TicketRow.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket by itself: its row, who is at it, and which way a reply would go. */
public record TicketDetail(
        @JsonUnwrapped TicketRow ticket,
        List<AtIt> presence,
        ReplyLine reply,
        @Nullable Link linkedTo) {

    public record AtIt(Person agent, Presence.State state) {}

    public record ReplyLine(@Nullable String from, @Nullable String to) {}

    /** The ticket that this one follows or whose thread its sender wrote into. */
    public record Link(TicketId id, long number, String subject) {}
}
