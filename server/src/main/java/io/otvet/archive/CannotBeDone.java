package io.otvet.archive;

import org.jspecify.annotations.Nullable;

/** Why there is no backup or no restore, in a sentence for the person at the console. */
final class CannotBeDone extends RuntimeException {

    CannotBeDone(String message) {
        this(message, null);
    }

    CannotBeDone(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
