package io.otvet.staff.absence;

import io.otvet.staff.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not there.
 *
 * @param until null while nobody knows
 * @param deputy null also when the one who was chosen has left
 * @param word to colleagues
 */
public record Absence(
        AgentId agent,
        Instant since,
        @Nullable Instant until,
        @Nullable AgentId deputy,
        @Nullable String word) {}
