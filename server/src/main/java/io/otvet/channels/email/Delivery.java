package io.otvet.channels.email;

import io.otvet.tickets.MessageId;
import io.otvet.tickets.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way; {@code state} is queued, sent, failed or uncertain, {@code detail} what the last attempt said.
 * It is {@code cutShort} when an attempt began and nobody knows how it ended.
 */
public record Delivery(
        MessageId messageId,
        TicketId ticketId,
        String recipient,
        String state,
        @Nullable String detail,
        int attempts,
        boolean cutShort,
        Instant queuedAt,
        Instant changedAt) {}
