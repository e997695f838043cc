package io.otvet.notifications;

import io.otvet.staff.AgentId;
import java.util.Set;

/**
 * Something that agents should hear of. {@code kind} names the mail template ({@code ticket-assigned}), {@code path}
 * is the page in the workspace, and a {@code dedupeKey} is told to each agent once.
 */
public record Notice(String kind, Set<AgentId> to, String subject, String excerpt, String path, String dedupeKey) {

    public Notice {
        to = Set.copyOf(to);
    }
}
