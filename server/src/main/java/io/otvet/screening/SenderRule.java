package io.otvet.screening;

import java.time.Instant;

/**
 * Whose messages are judged beforehand.
 *
 * @param pattern an address in small letters, or {@code @domain} for all of a domain and those below it
 * @param allowed taken without looking; else quarantined
 * @param addedBy an actor, such as {@code agent:0192…}
 */
public record SenderRule(String pattern, boolean allowed, String addedBy, Instant addedAt) {}
