package io.otvet.channels.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

/** One mail as it came. */
public record RawId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RawId {}

    static RawId next() {
        return new RawId(Ids.next());
    }

    static RawId parse(String text) {
        try {
            return new RawId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("channels.no-such-mail");
        }
    }
}
