package io.otvet.channels.email;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a mailbox.
 *
 * @param state connecting, importing, works or failing
 * @param alarm a person should do something about it
 * @param trouble such as {@code password-wrong}, with its facts
 * @param today mails taken since midnight (UTC)
 * @param waiting mails that were fetched and are not yet taken in, the oldest since {@code waitingSince}
 * @param left mails that lay there when we came and are not yet looked through, of {@code lay}
 * @param hours the last day in twelve parts, the latest last: ok, rough, down or none
 */
public record MailboxState(
        String state,
        boolean alarm,
        @Nullable String trouble,
        Map<String, String> facts,
        @Nullable Instant failingSince,
        @Nullable Instant nextTryAt,
        @Nullable Instant seenAt,
        @Nullable Instant lastMailAt,
        int today,
        int waiting,
        @Nullable Instant waitingSince,
        long left,
        long lay,
        List<String> hours) {}
