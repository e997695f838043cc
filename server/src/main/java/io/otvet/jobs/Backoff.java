package io.otvet.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Two seconds, then twice as long each time up to half an hour, a fifth of it by chance so that herds scatter. */
final class Backoff {

    private static final long LONGEST = Duration.ofMinutes(30).toMillis();

    private Backoff() {}

    static Duration before(int attempt) {
        long full = Math.min(LONGEST, 1000L << Math.clamp(attempt - 1, 1, 20));
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 5));
    }
}
