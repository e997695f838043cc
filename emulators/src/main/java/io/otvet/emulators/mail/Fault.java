package io.otvet.emulators.mail;

import java.util.Locale;

/** How the world may answer a mail. */
enum Fault {
    /** Takes it. */
    NONE,
    /** 451: come again later. */
    GREYLIST,
    /** 550: for good. */
    REFUSE,
    /** Says nothing for a long time. */
    HANG,
    /** Takes the mail and hangs up before saying so. */
    DROP,
    /** Takes it, and sends it back a little later as undeliverable. */
    BOUNCE,
    /** Takes it, and a program answers that its owner is away. */
    AWAY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fault of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
