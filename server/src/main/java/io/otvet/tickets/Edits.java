package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TAG;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.staff.TeamId;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known of a ticket: each field that becomes another is one row of history, all in one transaction.
 * Refused with {@link TicketMoved} when the same field was changed since the caller looked.
 */
@Component
public class Edits {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 60;

    private final Desk desk;
    private final Statuses statuses;
    private final Categories categories;
    private final Staff staff;
    private final Sites sites;
    private final DSLContext sql;

    Edits(Desk desk, Statuses statuses, Categories categories, Staff staff, Sites sites, DSLContext sql) {
        this.desk = desk;
        this.statuses = statuses;
        this.categories = categories;
        this.staff = staff;
        this.sites = sites;
        this.sql = sql;
    }

    @Transactional
    public void change(Access who, TicketId id, TicketEdit edit) {
        change(who, id, edit, Cause.of("edit"));
    }

    @Transactional
    public void change(Access who, TicketId id, TicketEdit edit, Cause cause) {
        who.require(Permission.TICKETS_WRITE);
        Ticket ticket = desk.lock(id, who);
        desk.refuseUnseenChanges(ticket, edit.seenVersion(), edit.fields());
        OffsetDateTime now = desk.now();
        edit.requireMay(who, ticket);
        words(ticket, edit);
        people(ticket, edit, now);
        if (edit.status() != null) {
            ticket.become(statuses.parse(edit.status()), now);
        }
        if (edit.spam() != null) {
            ticket.markSpam(edit.spam(), now);
        }
        if (ticket.isTouched()) {
            desk.save(ticket, who, cause);
        }
    }

    private void words(Ticket ticket, TicketEdit edit) {
        if (edit.subject() != null) {
            ticket.rename(required(edit.subject()));
        }
        if (edit.category() != null) {
            ticket.sort(
                    edit.category().map(categories::offered).map(Category::id).orElse(null));
        }
        if (edit.criticality() != null) {
            ticket.rate(edit.criticality());
        }
        if (edit.complexity() != null) {
            ticket.weigh(edit.complexity().orElse(null));
        }
        if (edit.tags() != null) {
            ticket.tag(known(edit.tags()));
        }
    }

    private void people(Ticket ticket, TicketEdit edit, OffsetDateTime now) {
        if (edit.site() != null) {
            ticket.moveTo(sites.find(edit.site())
                    .orElseThrow(() -> new Invalid("site", "sites.no-such-site"))
                    .id());
        }
        if (edit.confidential() != null) {
            ticket.keepInConfidence(edit.confidential());
        }
        if (edit.assignee() != null || edit.team() != null) {
            AgentId agent = edit.assignee() == null
                    ? ticket.assignee()
                    : edit.assignee().map(this::working).orElse(null);
            TeamId team = edit.team() == null
                    ? ticket.team()
                    : edit.team().map(this::existing).orElse(null);
            ticket.assign(agent, team, now);
        }
    }

    private AgentId working(AgentId id) {
        return staff.find(id)
                .filter(Agent::active)
                .map(Agent::id)
                .orElseThrow(() -> new Invalid("assignee", "tickets.no-such-assignee"));
    }

    private TeamId existing(TeamId id) {
        return staff.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Invalid("team", "tickets.no-such-team"))
                .id();
    }

    private static String required(String subject) {
        if (subject.isBlank()) {
            throw new Invalid("subject", "tickets.no-subject");
        }
        return subject;
    }

    /** Written alike, and offered from now on. */
    private Set<String> known(Set<String> tags) {
        Set<String> plain = tags.stream()
                .map(tag -> Plain.line(tag, LONGEST_TAG).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        if (plain.size() > MOST_TAGS) {
            throw new Invalid("tags", "tickets.too-many-tags", MOST_TAGS);
        }
        for (String tag : plain.stream().sorted().toList()) {
            sql.insertInto(TAG, TAG.NAME)
                    .values(tag)
                    .onConflict(TAG.NAME)
                    .doUpdate()
                    .set(TAG.USED_AT, currentOffsetDateTime())
                    .execute();
        }
        return plain;
    }
}
