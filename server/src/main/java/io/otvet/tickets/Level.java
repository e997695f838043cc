package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Invalid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Of criticality and complexity. The number is what the table keeps and never changes. */
public enum Level {
    LOW(1),
    MEDIUM(2),
    HIGH(3);

    private final short number;

    Level(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Level parse(String word) {
        return parse("level", word);
    }

    /** @param field what is refused when there is no such level */
    public static Level parse(String field, String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new Invalid(field, "tickets.no-such-level", word);
    }

    static @Nullable Level of(@Nullable Short number) {
        return number == null ? null : values()[number - 1];
    }
}
