package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way a ticket came. The number is what the table keeps and never changes. */
public enum Channel {
    EMAIL(1),
    API(2),
    FORM(3),
    CHAT(4),
    PHONE(5);

    private final short number;

    Channel(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(short number) {
        for (Channel channel : values()) {
            if (channel.number == number) {
                return channel;
            }
        }
        throw new IllegalArgumentException("no channel " + number);
    }
}
