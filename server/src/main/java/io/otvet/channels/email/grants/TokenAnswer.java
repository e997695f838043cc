package io.otvet.channels.email.grants;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider answers who is asked for access. */
sealed interface TokenAnswer {

    /** @param refresh null when the one before stays good */
    record Granted(String access, Duration lasts, @Nullable String refresh) implements TokenAnswer {
        /** Never the tokens: this record may reach a log. */
        @Override
        public String toString() {
            return "Granted for " + lasts;
        }
    }

    record Refused(Reason reason, String said) implements TokenAnswer {}

    enum Reason {
        /** The permission is no more: asking again is of no use. */
        WITHDRAWN,
        /** It does not know our application, or not by this secret. */
        APP,
        AWAY
    }
}
