package io.otvet.channels.email;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail set aside.
 *
 * @param kind {@code quarantined} for what looks like spam, else {@code suspended}
 * @param reason such as {@code auto-reply}, with its {@code number} for people who talk about it
 * @param detail what exactly was found
 */
public record SuspendedMail(
        RawId id,
        String kind,
        int number,
        String reason,
        @Nullable String detail,
        String from,
        String subject,
        List<String> recipients,
        long size,
        Instant receivedAt) {}
