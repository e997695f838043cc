package io.otvet.channels.email;

/** Why a mail was set aside. The number is shown to people and never changes; the words stand in the bundles. */
enum Reason {
    UNREADABLE(1),
    NO_SENDER(2),
    AUTO_REPLY(3),
    BOUNCE_OF_UNKNOWN(4),
    ABUSE_REPORT(5),
    CHALLENGE(6),
    OWN_ADDRESS(7),
    EMPTY(8),
    FAILED(9),
    REFUSED(10),
    TOO_LARGE(11),
    SPAM(12),
    UNPROVEN_AGENT(13);

    private final int number;

    Reason(int number) {
        this.number = number;
    }

    /** Where it waits for somebody to look. */
    String state() {
        return this == SPAM ? "quarantined" : "suspended";
    }

    int number() {
        return number;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
