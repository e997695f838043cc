package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.otvet.kernel.Page;
import io.otvet.realtime.Presence;
import io.otvet.tickets.TicketRow.Person;
import io.otvet.tickets.spi.ReplyWays.Undelivered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket by itself: its row, who is at it, and which way a reply would go.
 *
 * @param messages the newest page, when it was asked for along
 */
public record TicketDetail(
        @JsonUnwrapped TicketRow ticket,
        List<AtIt> presence,
        ReplyLine reply,
        @Nullable Link linkedTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Page<MessageView> messages) {

    public TicketDetail with(Page<MessageView> newest) {
        return new TicketDetail(ticket, presence, reply, linkedTo, newest);
    }

    public record AtIt(Person agent, Presence.State state) {}

    /**
     * @param undelivered mail to that address came back lately
     * @param open whether a reply would leave at once; else it waits until there is a way out
     */
    public record ReplyLine(
            @Nullable String from,
            @Nullable String to,
            boolean open,
            @Nullable Undelivered undelivered) {}

    /** The ticket that this one follows or whose thread its sender wrote into. */
    public record Link(TicketId id, long number, String subject) {}
}
