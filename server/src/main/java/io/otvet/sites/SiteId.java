package io.otvet.sites;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record SiteId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteId {}

    public static SiteId next() {
        return new SiteId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static SiteId parse(String text) {
        try {
            return new SiteId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("sites.no-such-site");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
