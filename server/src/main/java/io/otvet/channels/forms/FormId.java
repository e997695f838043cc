package io.otvet.channels.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record FormId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormId {}

    static FormId next() {
        return new FormId(Ids.next());
    }

    public static FormId parse(String text) {
        try {
            return new FormId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("forms.no-such-form");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
