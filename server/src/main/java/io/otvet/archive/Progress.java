package io.otvet.archive;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the console how far it has come: a line that is written over, or now and then one more. */
final class Progress {

    private static final long MEGA = 1_000_000;

    private final PrintStream out;
    private final boolean isTerminal;
    private final Duration pause;
    private final Instant begun = Instant.now();
    private Instant told = Instant.now();
    private String doing = "";
    private long bytes;

    Progress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.pause = isTerminal ? Duration.ofMillis(200) : Duration.ofSeconds(10);
    }

    void begin(String step) {
        if (!doing.equals(step)) {
            doing = step;
            bytes = 0;
            told = Instant.now();
        }
    }

    void read(long count) {
        bytes += count;
        Instant now = Instant.now();
        if (Duration.between(told, now).compareTo(pause) > 0) {
            told = now;
            String line = doing + ": " + megabytes(bytes);
            out.print(isTerminal ? "\r\033[K" + line : line + System.lineSeparator());
            out.flush();
        }
    }

    void say(String sentence) {
        out.println((isTerminal ? "\r\033[K" : "") + sentence);
    }

    String seconds() {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
    }
}
