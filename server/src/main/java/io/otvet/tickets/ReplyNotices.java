package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.kernel.Actor;
import io.otvet.notifications.Notice;
import io.otvet.notifications.Notifications;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is responsible that the customer has answered, unless they look at the ticket just now. In the
 * transaction that takes the answer.
 */
@Component
class ReplyNotices {

    private static final int LONGEST_EXCERPT = 2_000;

    private final DSLContext sql;
    private final Staff staff;
    private final Watching watching;
    private final Addressees addressees;
    private final Notifications notifications;

    ReplyNotices(DSLContext sql, Staff staff, Watching watching, Addressees addressees, Notifications notifications) {
        this.sql = sql;
        this.staff = staff;
        this.watching = watching;
        this.addressees = addressees;
        this.notifications = notifications;
    }

    @EventListener
    void on(CustomerReplied event) {
        TicketRecord ticket = sql.fetchOne(TICKET, TICKET.ID.eq(event.ticket().value()));
        if (event.automatic() || ticket == null || ticket.getSpamAt() != null || ticket.getAssigneeId() == null) {
            return;
        }
        staff.find(new AgentId(ticket.getAssigneeId()))
                .filter(Agent::active)
                .filter(agent -> !isAtIt(agent, event.ticket()))
                .ifPresent(agent -> tell(agent, ticket, event.message(), event.actor()));
    }

    private boolean isAtIt(Agent agent, TicketId ticket) {
        return watching.at(ticket).stream()
                .anyMatch(one -> one.agent().id().equals(agent.id().value()));
    }

    private void tell(Agent agent, TicketRecord ticket, MessageId message, Actor by) {
        Addressees.Told told = addressees.of(List.of(agent), new TicketId(ticket.getId()), by);
        Notice notice = new Notice(
                "customer-replied",
                told.directly(),
                "#" + ticket.getNumber() + " " + ticket.getSubject(),
                text(message),
                "/tickets/" + ticket.getNumber(),
                "replied:" + message);
        if (!told.directly().isEmpty()) {
            notifications.tell(notice);
        }
        told.instead().forEach((deputy, away) -> notifications.tell(notice.instead(away.name(), deputy)));
    }

    private String text(MessageId message) {
        String text = sql.select(MESSAGE.TEXT)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(message.value()))
                .fetchSingle()
                .value1();
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
