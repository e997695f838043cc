package io.otvet.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as lists and live events show it. What is only the reader's ({@code unread}) is absent from events. */
public record TicketRow(
        TicketId id,
        long number,
        int version,
        String subject,
        String preview,
        String status,
        State state,
        @Nullable UUID category,
        Level criticality,
        @Nullable Level complexity,
        Channel channel,
        @Nullable Named site,
        @Nullable Named team,
        @Nullable Person assignee,
        Correspondent customer,
        List<String> tags,
        Map<String, Object> fields,
        Deadlines deadlines,
        Instant createdAt,
        Instant updatedAt,
        Instant lastMessageAt,
        @Nullable Instant waitsSince,
        int messageCount,
        Turn turn,
        boolean confidential,
        boolean spam,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean unread,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hasDraft) {

    /** Whose turn it is to say something. */
    public enum Turn {
        @JsonProperty("us")
        US,
        @JsonProperty("customer")
        CUSTOMER
    }

    public record Named(UUID id, String name) {}

    public record Person(UUID id, String name, String initials) {}

    public record Correspondent(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    public record Deadlines(
            @Nullable Instant firstReply,
            @Nullable Instant nextReply,
            @Nullable Instant resolve,
            boolean breached) {}
}
