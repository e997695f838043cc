package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Invalid;
import java.util.Locale;

/** What every status stands under. The ordinal is what the table keeps; {@code state < 4} is open. */
public enum State {
    NEW,
    OPEN,
    PENDING,
    ON_HOLD,
    SOLVED,
    CLOSED;

    public short number() {
        return (short) ordinal();
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static State parse(String word) {
        for (State state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new Invalid("base", "tickets.no-such-status", word);
    }

    static State of(short number) {
        return values()[number];
    }

    boolean isDone() {
        return this == SOLVED || this == CLOSED;
    }
}
