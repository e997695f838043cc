package io.otvet.mail;

import io.otvet.kernel.SafeHtml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read. Message-IDs stand in angle brackets. No text holds control characters.
 *
 * @param references what it answers, oldest first, without {@code inReplyTo}
 * @param from the author; {@link Mailbox#NOBODY} when there is none
 * @param date when it was written, as far as it can be believed; null when it says nothing or nonsense
 * @param text what the person wrote
 * @param quoted what is folded under it: the quote and the signature
 * @param html the whole, cleaned: {@code data-cid} names an inline part, {@code data-remote} a picture elsewhere
 * @param remoteImages how many pictures would be fetched from elsewhere
 */
public record ParsedMail(
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        Mailbox from,
        List<Mailbox> replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        @Nullable Instant date,
        String text,
        String quoted,
        @Nullable SafeHtml html,
        int remoteImages,
        List<MailPart> attachments,
        AutoKind kind,
        Optional<Bounce> bounce,
        List<MailHeader> headers) {

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .findFirst();
    }

    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .toList();
    }
}
