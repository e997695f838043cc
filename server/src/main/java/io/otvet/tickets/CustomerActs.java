package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.customers.CustomerId;
import io.otvet.customers.Sender;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.kernel.Scope;
import io.otvet.sites.SiteId;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers do on the page of their ticket, in their own name. Whether they may open it was asked before, by
 * {@link CustomerLinks}.
 */
@Component
public class CustomerActs {

    private static final Cause CAUSE = Cause.of("customer-page");

    private final DSLContext sql;
    private final Intake intake;
    private final ReplyTokens tokens;
    private final Edits edits;
    private final Clock clock;

    CustomerActs(DSLContext sql, Intake intake, ReplyTokens tokens, Edits edits, Clock clock) {
        this.sql = sql;
        this.intake = intake;
        this.tokens = tokens;
        this.edits = edits;
        this.clock = clock;
    }

    /** Goes the way of a mail that was sent to the reply address. */
    @Transactional
    public Receipt answer(TicketId id, CustomerAnswer answer) {
        TicketRecord ticket = ticket(id);
        CustomerId customer = new CustomerId(ticket.getCustomerId());
        long number = ticket.getNumber();
        IncomingMessage message = new IncomingMessage(
                Channel.FORM,
                new SiteId(ticket.getSiteId()),
                new Sender(null, null, customer.toString()),
                ticket.getSubject(),
                answer.text(),
                "",
                null,
                answer.files(),
                "page:" + number + ":" + answer.stamp(),
                List.of(),
                tokens.of(number, customer),
                answer.contentHash(),
                clock.instant(),
                false,
                null);
        return intake.receive(message, customer);
    }

    /** Does nothing when it is solved or closed already. */
    @Transactional
    public void solve(TicketId id) {
        become(id, State.SOLVED);
    }

    /** Does nothing when it is open. */
    @Transactional
    public void reopen(TicketId id) {
        become(id, State.OPEN);
    }

    private void become(TicketId id, State wanted) {
        TicketRecord ticket = ticket(id);
        if (State.of(ticket.getState()).isDone() != wanted.isDone()) {
            edits.change(customer(ticket), id, TicketEdit.status(wanted.word(), null), CAUSE);
        }
    }

    private static Access customer(TicketRecord ticket) {
        return new Access(
                new Actor.Customer(ticket.getCustomerId()),
                Set.of(Permission.TICKETS_READ, Permission.TICKETS_WRITE),
                Scope.ALL);
    }

    private TicketRecord ticket(TicketId id) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("tickets.no-such-ticket"));
    }
}
