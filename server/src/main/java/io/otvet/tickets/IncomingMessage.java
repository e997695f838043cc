package io.otvet.tickets;

import io.otvet.customers.Sender;
import io.otvet.files.FileId;
import io.otvet.kernel.Actor;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as any channel hands it over.
 *
 * @param text what the person wrote
 * @param quoted what is folded under it: the quote and the signature
 * @param html the whole, cleaned; null when there was only text
 * @param externalId what the channel calls it (of mail the Message-ID); the content hash when it has no name
 * @param references what it answers, the nearest last (In-Reply-To belongs at the end)
 * @param replyToken the part after the plus of the address it was sent to, such as {@code t.1042.k3jx…}
 * @param contentHash of what was written and attached, equal for two copies of one message
 * @param arrivedAt when it reached us, or whoever kept it for us; a ticket waits from then on
 * @param automatic written by a program: an out-of-office note, a list
 * @param toAddress which of our addresses it was sent to
 */
public record IncomingMessage(
        Channel channel,
        SiteId site,
        Sender sender,
        String subject,
        String text,
        String quoted,
        @Nullable SafeHtml html,
        List<FileId> attachments,
        String externalId,
        List<String> references,
        @Nullable String replyToken,
        String contentHash,
        Instant arrivedAt,
        boolean automatic,
        @Nullable EmailAddress toAddress) {

    /** As whom a channel stores the files of a message, so that they may be hung on it. */
    public static final Actor UPLOADER = new Actor.Robot("intake");

    public IncomingMessage {
        subject = Plain.line(subject, Ticket.LONGEST_SUBJECT);
        text = Plain.text(text);
        quoted = Plain.text(quoted);
        externalId = Plain.text(externalId);
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
    }
}
