package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a mail of ours.
 *
 * @param permanent whether trying again is pointless
 * @param status the enhanced status code ({@code 5.1.1}); of a free-form report the one that fits what it says
 * @param recipient whom it did not reach, null when the report does not say
 * @param reason in the words of the server that refused
 * @param originalMessageId of the mail that came back, in angle brackets
 */
public record Bounce(
        boolean permanent,
        String status,
        @Nullable EmailAddress recipient,
        String reason,
        @Nullable String originalMessageId) {}
