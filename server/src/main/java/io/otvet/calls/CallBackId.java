package io.otvet.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import java.util.UUID;

public record CallBackId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallBackId {}

    static CallBackId next() {
        return new CallBackId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static CallBackId parse(String text) {
        try {
            return new CallBackId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw CallBacks.missing();
        }
    }
}
