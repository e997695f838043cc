package io.otvet.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who did it. The text form ({@code agent:0192…}) is what change rows, the audit log and stored events keep. */
public sealed interface Actor {

    record Agent(UUID id) implements Actor {
        @JsonValue
        @Override
        public String toString() {
            return "agent:" + id;
        }
    }

    record Customer(UUID id) implements Actor {
        @JsonValue
        @Override
        public String toString() {
            return "customer:" + id;
        }
    }

    /** A part of Otvet itself: {@code intake}, {@code delivery}, {@code rule 12}. */
    record Robot(String name) implements Actor {
        @JsonValue
        @Override
        public String toString() {
            return "robot:" + name;
        }
    }

    @JsonCreator
    static Actor parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "agent" -> new Agent(UUID.fromString(rest));
            case "customer" -> new Customer(UUID.fromString(rest));
            case "robot" -> new Robot(rest);
            default -> throw new IllegalArgumentException("not an actor: " + text);
        };
    }
}
