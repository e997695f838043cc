package io.otvet.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of a past.
 *
 * @param open how many of the tickets are not solved yet
 * @param span how far back the first ticket lies
 */
record Fill(int tickets, int customers, int open, Duration span, Instant now, long seed) {

    static Fill demo(Instant now) {
        return new Fill(2000, 300, 140, Duration.ofDays(90), now, 42);
    }
}
