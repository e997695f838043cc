package io.otvet.kernel;

import org.jspecify.annotations.Nullable;

public final class NotAllowed extends Refusal {

    public NotAllowed(@Nullable Permission missing) {
        super(Kind.FORBIDDEN, "kernel.not-allowed", missing == null ? "" : missing.name());
    }
}
