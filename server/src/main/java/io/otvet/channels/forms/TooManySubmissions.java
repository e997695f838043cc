package io.otvet.channels.forms;

import io.otvet.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/** So much was sent from one network that it can hardly be people. */
final class TooManySubmissions extends Refusal {

    private final Duration wait;

    TooManySubmissions(Duration wait) {
        super(Kind.TOO_MANY, "forms.too-many-submissions", Math.max(1, wait.toMinutes()));
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
