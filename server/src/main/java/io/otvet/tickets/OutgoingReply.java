package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.files.FileRef;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as a channel needs it to send it. Never a note.
 *
 * @param customerEmail null when the customer has no address: then it cannot go out by mail
 * @param replyToken goes after the plus of the reply address, so that the answer finds its ticket
 * @param page where the customer sees the whole ticket
 * @param messageIdHeader with its angle brackets, fixed when the reply was written
 * @param answered the customer's last message that came as a mail, null when there is none
 * @param inReplyTo the customer's last message, null when there is none
 * @param references the thread, oldest first, at most 20
 */
public record OutgoingReply(
        MessageId message,
        TicketId ticket,
        long ticketNumber,
        Channel channel,
        String subject,
        SiteId site,
        String agentName,
        CustomerId customer,
        String customerName,
        @Nullable EmailAddress customerEmail,
        String text,
        @Nullable SafeHtml html,
        List<FileRef> attachments,
        String replyToken,
        URI page,
        String messageIdHeader,
        @Nullable MessageId answered,
        @Nullable String inReplyTo,
        List<String> references,
        Instant writtenAt) {}
