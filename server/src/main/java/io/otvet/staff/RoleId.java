package io.otvet.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

/** Of a role that a desk made for itself; those that every desk has are named by a word. */
public record RoleId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoleId {}

    public static RoleId next() {
        return new RoleId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static RoleId parse(String text) {
        try {
            return new RoleId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("staff.no-such-role");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
