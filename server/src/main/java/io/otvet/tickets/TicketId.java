package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record TicketId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {}

    public static TicketId next() {
        return new TicketId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static TicketId parse(String text) {
        try {
            return new TicketId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("tickets.no-such-ticket");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
