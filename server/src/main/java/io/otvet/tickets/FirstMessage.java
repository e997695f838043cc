package io.otvet.tickets;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket began with, as a channel needs it to say that it came.
 *
 * @param customerEmail null when the customer has no address
 * @param replyToken goes after the plus of the reply address, so that the answer finds its ticket
 * @param page where the customer sees the whole ticket
 * @param externalId by which the channel knows the message
 * @param answered whether somebody has answered since
 */
public record FirstMessage(
        MessageId id,
        long ticketNumber,
        SiteId site,
        String customerName,
        @Nullable EmailAddress customerEmail,
        String text,
        String replyToken,
        URI page,
        @Nullable String externalId,
        Instant at,
        boolean answered) {}
