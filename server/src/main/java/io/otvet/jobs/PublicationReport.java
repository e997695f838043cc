package io.otvet.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way to one listener; {@code failed} when its last attempt did not, for that {@code error}. */
public record PublicationReport(
        UUID id,
        String event,
        String listener,
        boolean failed,
        int attempts,
        Instant publishedAt,
        @Nullable Instant retriedAt,
        @Nullable String error) {}
