package io.otvet.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server could not be made, started or stopped; the message ends with what it said itself. */
public final class PostgresFailed extends RuntimeException {

    PostgresFailed(String message) {
        this(message, null);
    }

    PostgresFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
