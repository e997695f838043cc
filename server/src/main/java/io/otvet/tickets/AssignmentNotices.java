package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;
import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.kernel.Actor;
import io.otvet.notifications.Notice;
import io.otvet.notifications.Notifications;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.staff.TeamId;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the people who are responsible now, once the ticket has settled, so that nobody hears of an assignment that the
 * next stage undoes. With nobody responsible the administrators hear of it. In the transaction that settles it.
 */
@Component
class AssignmentNotices {

    private static final Duration NEWS = Duration.ofDays(3);
    private static final Actor NOBODY = new Actor.Robot("assignment");

    private final DSLContext sql;
    private final Staff staff;
    private final Addressees addressees;
    private final Notifications notifications;
    private final Clock clock;

    AssignmentNotices(DSLContext sql, Staff staff, Addressees addressees, Notifications notifications, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.addressees = addressees;
        this.notifications = notifications;
        this.clock = clock;
    }

    @EventListener
    void on(TicketSettled event) {
        TicketRecord ticket = sql.fetchOne(TICKET, TICKET.ID.eq(event.ticket().value()));
        if (ticket == null
                || ticket.getSpamAt() != null
                || State.of(ticket.getState()).isDone()) {
            return;
        }
        List<ChangeRecord> last = lastAssignment(ticket);
        if (isOfThePast(ticket, last)) {
            return;
        }
        if (ticket.getAssigneeId() == null && ticket.getTeamId() == null) {
            tell("ticket-unassigned", staff.administrators(), ticket, NOBODY, "unassigned:" + ticket.getId());
        } else {
            last.forEach(change -> tellOf(change, ticket));
        }
    }

    /** What lay in a mailbox long before we came is on the list, and nobody gets a mail for each. */
    private boolean isOfThePast(TicketRecord ticket, List<ChangeRecord> assigned) {
        boolean byAPerson = assigned.stream().anyMatch(change -> Actor.parse(change.getActor()) instanceof Actor.Agent);
        return !byAPerson
                && ticket.getLastMessageAt().isBefore(OffsetDateTime.now(clock).minus(NEWS));
    }

    private List<ChangeRecord> lastAssignment(TicketRecord ticket) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.TICKET_ID.eq(ticket.getId()))
                .and(CHANGE.FIELD.in(Field.ASSIGNEE.number(), Field.TEAM.number()))
                .orderBy(CHANGE.ID.desc())
                .limit(1)
                .fetch();
    }

    private void tellOf(ChangeRecord change, TicketRecord ticket) {
        Collection<Agent> people = ticket.getAssigneeId() != null
                ? staff.find(new AgentId(ticket.getAssigneeId())).stream().toList()
                : staff.members(new TeamId(ticket.getTeamId())).stream()
                        .filter(agent -> !agent.role().onlyOwn())
                        .toList();
        Actor by = Actor.parse(change.getActor());
        List<Agent> others = people.stream()
                .filter(agent -> !by.equals(new Actor.Agent(agent.id().value())))
                .toList();
        tell("ticket-assigned", others, ticket, by, "assigned:" + change.getId());
    }

    private void tell(String kind, Collection<Agent> people, TicketRecord ticket, Actor by, String once) {
        List<Agent> active = people.stream().filter(Agent::active).toList();
        Addressees.Told told = addressees.of(active, new TicketId(ticket.getId()), by);
        String subject = "#" + ticket.getNumber() + " " + ticket.getSubject();
        Notice notice =
                new Notice(kind, told.directly(), subject, ticket.getPreview(), "/tickets/" + ticket.getNumber(), once);
        if (!told.directly().isEmpty()) {
            notifications.tell(notice);
        }
        told.instead().forEach((deputy, away) -> notifications.tell(notice.instead(away.name(), deputy)));
    }
}
