package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
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

/** Tells whoever is responsible that the customer has answered, unless they look at the ticket just then. */
@Component
class ReplyNotices implements JobKind<ReplyNotices.Reply> {

    private static final String NAME = "tickets.tell-of-reply";
    private static final int LONGEST_EXCERPT = 2_000;

    private final DSLContext sql;
    private final Staff staff;
    private final Watching watching;
    private final Addressees addressees;
    private final Notifications notifications;
    private final Jobs jobs;

    ReplyNotices(
            DSLContext sql,
            Staff staff,
            Watching watching,
            Addressees addressees,
            Notifications notifications,
            Jobs jobs) {
        this.sql = sql;
        this.staff = staff;
        this.watching = watching;
        this.addressees = addressees;
        this.notifications = notifications;
        this.jobs = jobs;
    }

    record Reply(TicketId ticket, MessageId message, String actor) {}

    /** Aside, so that taking mail in does not wait for it. */
    @EventListener
    void on(CustomerReplied event) {
        if (!event.automatic()) {
            Reply reply =
                    new Reply(event.ticket(), event.message(), event.actor().toString());
            jobs.enter(NAME, "tell-of-reply:" + event.message(), reply);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Reply> payload() {
        return Reply.class;
    }

    @Override
    public void run(Reply reply, int attempt) {
        TicketRecord ticket = sql.fetchOne(TICKET, TICKET.ID.eq(reply.ticket().value()));
        if (ticket == null || ticket.getSpamAt() != null || ticket.getAssigneeId() == null) {
            return;
        }
        staff.find(new AgentId(ticket.getAssigneeId()))
                .filter(Agent::active)
                .filter(agent -> !isAtIt(agent, reply.ticket()))
                .ifPresent(agent -> tell(agent, ticket, reply.message(), Actor.parse(reply.actor())));
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
