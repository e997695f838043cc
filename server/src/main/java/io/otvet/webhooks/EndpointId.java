package io.otvet.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record EndpointId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndpointId {}

    static EndpointId next() {
        return new EndpointId(Ids.next());
    }

    public static EndpointId parse(String text) {
        try {
            return new EndpointId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("webhooks.no-such-endpoint");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
