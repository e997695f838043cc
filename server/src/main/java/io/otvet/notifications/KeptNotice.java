package io.otvet.notifications;

import io.otvet.staff.AgentId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice to one agent, and what became of it. */
public record KeptNotice(
        UUID id,
        AgentId agent,
        String kind,
        String subject,
        String excerpt,
        String path,
        State state,
        String detail,
        Instant createdAt,
        @Nullable String insteadOf) {

    public enum State {
        WAITING,
        SENT,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
