package io.otvet.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One job as an administrator sees it; {@code error} is what the last attempt said. */
public record JobReport(
        long id,
        String kind,
        String lane,
        State state,
        int attempts,
        Instant enteredAt,
        Instant runAt,
        @Nullable String error) {

    /** Waiting its turn; failed and to be tried again; given up until somebody asks for it. */
    public enum State {
        WAITING,
        RETRYING,
        PARKED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
