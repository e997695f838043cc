package io.otvet.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param body as it is signed and sent, at every attempt the same
 * @param state waiting, sent or failed
 * @param detail what the other side said last
 */
public record Delivery(
        UUID id,
        EndpointId endpoint,
        String event,
        String body,
        String state,
        int attempts,
        @Nullable String detail,
        Instant createdAt,
        Instant changedAt) {}
