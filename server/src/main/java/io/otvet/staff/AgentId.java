package io.otvet.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record AgentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgentId {}

    public static AgentId next() {
        return new AgentId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static AgentId parse(String text) {
        try {
            return new AgentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("staff.no-such-agent");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
