package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail at the door.
 *
 * @param peer who brought it
 * @param mailbox from which we fetched it, if we did
 * @param arrivedAt when it reached that mailbox; null for now
 * @param envelopeFrom what stood in MAIL FROM; empty for the null sender
 */
record Arrival(
        String peer,
        String envelopeFrom,
        List<EmailAddress> recipients,
        Spool content,
        @Nullable MailboxId mailbox,
        @Nullable Instant arrivedAt) {

    Arrival(String peer, String envelopeFrom, List<EmailAddress> recipients, Spool content) {
        this(peer, envelopeFrom, recipients, content, null, null);
    }
}
