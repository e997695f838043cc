package io.otvet.portal;

import io.otvet.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/** So much was sent to one ticket or from one network that it can hardly be a person. */
final class TooManyAnswers extends Refusal {

    TooManyAnswers() {
        super(Kind.TOO_MANY, "portal.too-many-answers", Knocks.WINDOW.toMinutes());
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Knocks.WINDOW);
    }
}
