package io.otvet.mail;

/** What became of a mail for one recipient. {@code code} is the server's reply code, 0 when it did not get that far. */
public sealed interface DeliveryOutcome {

    record Accepted(String reply) implements DeliveryOutcome {}

    /** For good: trying again would be answered the same. */
    record Refused(int code, String reason) implements DeliveryOutcome {}

    /** Not now: nothing was taken over, so it may be tried again. */
    record Later(int code, String reason) implements DeliveryOutcome {}

    /** The line was cut after the final dot: it may have been taken over. Trying again needs the same Message-ID. */
    record Uncertain(String reason) implements DeliveryOutcome {}
}
