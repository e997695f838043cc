package io.otvet.notifications;

import io.otvet.staff.AgentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that agents should hear of. {@code kind} names the mail template ({@code ticket-assigned}), {@code path}
 * is the page in the workspace, and a {@code dedupeKey} is told to each agent once.
 *
 * @param insteadOf by name, who is away; null for those whom it concerns themselves
 */
public record Notice(
        String kind,
        Set<AgentId> to,
        String subject,
        String excerpt,
        String path,
        String dedupeKey,
        @Nullable String insteadOf) {

    public Notice {
        to = Set.copyOf(to);
    }

    public Notice(String kind, Set<AgentId> to, String subject, String excerpt, String path, String dedupeKey) {
        this(kind, to, subject, excerpt, path, dedupeKey, null);
    }

    /** To whoever stands in; the mail says for whom. */
    public Notice instead(String away, AgentId deputy) {
        return new Notice("ticket-instead", Set.of(deputy), subject, excerpt, path, dedupeKey, away);
    }
}
