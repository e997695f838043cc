package io.otvet.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be found.
 *
 * @param owner what it belongs to: all documents of an owner are moved or removed together
 * @param note hidden from everybody but agents
 */
public record SearchDocument(
        UUID id,
        UUID owner,
        Instant at,
        UUID site,
        @Nullable UUID team,
        @Nullable UUID assignee,
        boolean confidential,
        boolean note,
        String text) {}
