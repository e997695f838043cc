package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record CategoryId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryId {}

    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static CategoryId parse(String text) {
        try {
            return new CategoryId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("tickets.no-such-category");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
