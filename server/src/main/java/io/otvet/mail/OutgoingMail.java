package io.otvet.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param messageId in angle brackets, fixed by the caller before the first attempt
 * @param html already safe to send; inline pictures are named {@code cid:} and stand among the parts
 * @param references oldest first; long threads are capped, keeping the first and the latest
 * @param automatic written by a program: marked so that no other program answers
 */
public record OutgoingMail(
        String messageId,
        Mailbox from,
        List<Mailbox> to,
        @Nullable Mailbox replyTo,
        String subject,
        String text,
        @Nullable String html,
        List<MailPart> parts,
        @Nullable String inReplyTo,
        List<String> references,
        boolean automatic,
        Instant date) {

    public OutgoingMail {
        to = List.copyOf(to);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
    }

    /** A mail to one person, in no thread. */
    public static OutgoingMail notice(
            String messageId,
            Mailbox from,
            Mailbox to,
            @Nullable Mailbox replyTo,
            String subject,
            String text,
            @Nullable String html,
            Instant date) {
        return new OutgoingMail(
                messageId, from, List.of(to), replyTo, subject, text, html, List.of(), null, List.of(), true, date);
    }
}
