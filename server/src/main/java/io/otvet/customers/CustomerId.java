package io.otvet.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record CustomerId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {}

    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    /** From an address or a body: what is not an id is not found, like one that nobody has. */
    public static CustomerId parse(String text) {
        try {
            return new CustomerId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("customers.no-such-customer");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
