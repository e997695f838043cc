package io.otvet.kernel;

import org.jspecify.annotations.Nullable;

/** Our own fault: 500, logged as an error that a person must look at. */
public class Defect extends RuntimeException {

    public Defect(String message) {
        this(message, null);
    }

    public Defect(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
