package io.otvet.channels.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far we are in a mailbox.
 *
 * @param epoch null before the first visit
 * @param lastUid what lies beyond is new
 * @param backNext from here to {@code backEnd} lies what was there when we came
 */
record MailboxPlace(
        @Nullable String epoch,
        long lastUid,
        long backNext,
        long backEnd,
        @Nullable Instant begunAt,
        int failures) {}
