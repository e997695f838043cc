package io.otvet.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record FileId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {}

    public static FileId next() {
        return new FileId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static FileId parse(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("files.no-such-file");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
