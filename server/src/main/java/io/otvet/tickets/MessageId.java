package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record MessageId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {}

    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static MessageId parse(String text) {
        try {
            return new MessageId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("tickets.no-such-message");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
