package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.staff.AgentId;
import io.otvet.staff.AgentLeft;
import io.otvet.staff.Staff;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open tickets of somebody who left are nobody's again, so that they stand where colleagues look: with their team, some
 * at a time until none is left. Whoever comes back meanwhile keeps the rest.
 */
@Component
class LeftBehind implements JobKind<LeftBehind.Leaver> {

    private static final String NAME = "tickets.free-left-behind";
    private static final int AT_ONCE = 100;

    private final DSLContext sql;
    private final Edits edits;
    private final Staff staff;
    private final Jobs jobs;

    LeftBehind(DSLContext sql, Edits edits, Staff staff, Jobs jobs) {
        this.sql = sql;
        this.edits = edits;
        this.staff = staff;
        this.jobs = jobs;
    }

    record Leaver(AgentId agent) {}

    @EventListener
    void on(AgentLeft left) {
        enter(left.agent());
    }

    private void enter(AgentId agent) {
        jobs.enter(NAME, "left-behind:" + agent, new Leaver(agent));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Leaver> payload() {
        return Leaver.class;
    }

    @Override
    public void run(Leaver job, int attempt) {
        boolean gone = staff.find(job.agent()).filter(agent -> !agent.active()).isPresent();
        List<TicketId> some = gone ? some(job.agent()) : List.of();
        for (TicketId ticket : some) {
            TicketEdit nobody = TicketEdit.assignment(Optional.empty(), null, null);
            edits.change(Access.robot("staff"), ticket, nobody, Cause.of("agent-left:" + job.agent()));
        }
        if (some.size() == AT_ONCE) {
            enter(job.agent());
        }
    }

    private List<TicketId> some(AgentId agent) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ASSIGNEE_ID.eq(agent.value()), Visible.open())
                .orderBy(TICKET.LAST_MESSAGE_AT.desc())
                .limit(AT_ONCE)
                .fetch(row -> new TicketId(row.value1()));
    }
}
