package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a reply has come. The number is what the table keeps and never changes. */
public enum DeliveryState {
    QUEUED(0),
    SENT(1),
    FAILED(2),
    /** The answer of the other side was lost: it may have arrived. Never sent again by itself. */
    UNCERTAIN(3);

    private final short number;

    DeliveryState(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(short number) {
        return values()[number];
    }
}
