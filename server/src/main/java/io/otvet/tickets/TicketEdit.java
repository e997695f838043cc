package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.sites.SiteId;
import io.otvet.staff.AgentId;
import io.otvet.staff.TeamId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about a ticket. A null part is left as it is; an empty {@code Optional} empties the field.
 *
 * @param seenVersion the version that the writer had before his eyes; null when he does not care
 */
public record TicketEdit(
        @Nullable String subject,
        @Nullable String status,
        @Nullable Optional<AgentId> assignee,
        @Nullable Optional<TeamId> team,
        @Nullable Optional<CategoryId> category,
        @Nullable Level criticality,
        @Nullable Optional<Level> complexity,
        @Nullable Set<String> tags,
        @Nullable SiteId site,
        @Nullable Boolean spam,
        @Nullable Boolean confidential,
        @Nullable Integer seenVersion) {

    public static TicketEdit status(String status, @Nullable Integer seen) {
        return new TicketEdit(null, status, null, null, null, null, null, null, null, null, null, seen);
    }

    public static TicketEdit assignment(
            @Nullable Optional<AgentId> agent, @Nullable Optional<TeamId> team, @Nullable Integer seen) {
        return new TicketEdit(null, null, agent, team, null, null, null, null, null, null, null, seen);
    }

    public static TicketEdit tags(Set<String> tags, @Nullable Integer seen) {
        return new TicketEdit(null, null, null, null, null, null, null, tags, null, null, null, seen);
    }

    /** What a reader of the request finds to say of it. */
    public static TicketEdit marks(Set<String> tags, @Nullable Level criticality, int seen) {
        return new TicketEdit(null, null, null, null, null, criticality, null, tags, null, null, null, seen);
    }

    public static TicketEdit spam(boolean spam) {
        return new TicketEdit(null, null, null, null, null, null, null, null, null, spam, null, null);
    }

    boolean isEmpty() {
        return equals(new TicketEdit(null, null, null, null, null, null, null, null, null, null, null, seenVersion));
    }

    /** Whoever may not give tickets to others may still give back what is theirs. */
    void requireMay(Access who, Ticket ticket) {
        boolean newAgent =
                assignee != null && assignee.isPresent() && !assignee.get().equals(ticket.assignee());
        boolean newTeam = team != null && team.isPresent() && !team.get().equals(ticket.team());
        if (newAgent || newTeam || site != null || confidential != null) {
            who.require(Permission.TICKETS_ASSIGN);
        }
    }

    Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, Field.SUBJECT, subject);
        add(fields, Field.STATUS, status);
        add(fields, Field.ASSIGNEE, assignee);
        add(fields, Field.TEAM, team);
        add(fields, Field.CATEGORY, category);
        add(fields, Field.CRITICALITY, criticality);
        add(fields, Field.COMPLEXITY, complexity);
        add(fields, Field.TAGS, tags);
        add(fields, Field.SITE, site);
        add(fields, Field.SPAM, spam);
        add(fields, Field.CONFIDENTIAL, confidential);
        return fields;
    }

    private static void add(Set<Field> fields, Field field, @Nullable Object value) {
        if (Objects.nonNull(value)) {
            fields.add(field);
        }
    }
}
