package io.otvet.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record TeamId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {}

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static TeamId parse(String text) {
        try {
            return new TeamId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("staff.no-such-team");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
