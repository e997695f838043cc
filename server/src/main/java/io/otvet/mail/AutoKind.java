package io.otvet.mail;

import java.util.Locale;

/** Whether a person wrote it; anything but {@code NONE} must never be answered automatically. */
public enum AutoKind {
    NONE,
    /** Out of office, a ticket confirmation, a report from a machine. */
    AUTO_REPLY,
    /** A mailing list or bulk mail. */
    LIST,
    /** A report about a mail that could not be delivered. */
    BOUNCE,
    /** A complaint that a recipient called our mail spam. */
    ABUSE,
    /** Asks the sender to prove that he is a person before letting his mail through. */
    CHALLENGE;

    /** As interfaces name it. */
    public String word() {
        return this == NONE ? "customer" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
