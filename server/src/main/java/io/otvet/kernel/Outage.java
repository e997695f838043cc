package io.otvet.kernel;

import org.jspecify.annotations.Nullable;

/** A remote party failed. It is retried and logged as a warning. */
public class Outage extends RuntimeException {

    public Outage(String message) {
        this(message, null);
    }

    public Outage(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
