package io.otvet.staff;

import io.otvet.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

public final class TooManyAttempts extends Refusal {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super(Kind.TOO_MANY, "staff.too-many-attempts", Math.max(1, wait.toMinutes()));
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
