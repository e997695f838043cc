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

    private static final int DEMO = 2000;

    /** The demo's 300 customers; beyond it one for every five tickets. One ticket in fifteen or twenty is open. */
    static Fill of(int tickets, Instant now) {
        int customers = tickets > DEMO ? tickets / 5 : 300;
        int open = Math.max(Math.min(140, tickets), tickets / 20);
        return new Fill(tickets, customers, open, Duration.ofDays(90), now, 42);
    }
}
