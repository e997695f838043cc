package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.settings.Instance;
import io.otvet.settings.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The link by which a customer opens the page of one ticket without signing in.
 *
 * <ul>
 *   <li>256 bits that only this instance can make, bound to the ticket, its customer and a round.
 *   <li>The same each time it is asked for; raising the round withdraws every copy at once.
 *   <li>Good until 90 days after the ticket was solved or closed.
 * </ul>
 */
@Component
public class CustomerLinks {

    private static final String PURPOSE = "customer-link";
    private static final Duration GOOD_AFTER_CLOSING = Duration.ofDays(90);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\.([0-9a-z]{52})");

    private final DSLContext sql;
    private final Secrets secrets;
    private final Instance instance;
    private final AuditLog audit;
    private final Clock clock;

    CustomerLinks(DSLContext sql, Secrets secrets, Instance instance, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.instance = instance;
        this.audit = audit;
        this.clock = clock;
    }

    /** For what the house itself writes to the customer. */
    public URI of(long number) {
        return find(TICKET.NUMBER.eq(number));
    }

    /** For an agent to pass on; whoever holds it can write as the customer. */
    public URI of(Access who, TicketId id) {
        who.require(Permission.TICKETS_WRITE);
        return find(TICKET.ID.eq(id.value()).and(Visible.to(who)));
    }

    /** From now on the former link opens nothing; answers the new one. */
    @Transactional
    public URI withdraw(Access who, TicketId id) {
        who.require(Permission.TICKETS_WRITE);
        sql.update(TICKET)
                .set(TICKET.LINK_ROUND, TICKET.LINK_ROUND.plus(1))
                .where(TICKET.ID.eq(id.value()), Visible.to(who))
                .execute();
        URI fresh = of(who, id);
        audit.record(who, "tickets.customer-link-withdrawn", "ticket:" + id, Map.of());
        return fresh;
    }

    /** The ticket that a link opens now; empty for any reason that it does not. */
    public Optional<TicketId> ticket(String link) {
        Matcher shape = SHAPE.matcher(link);
        if (!shape.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(shape.group(1));
        return sql.select(TICKET.ID, TICKET.CUSTOMER_ID, TICKET.LINK_ROUND)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number), isGood())
                .fetchOptional()
                .filter(row -> secrets.opens(PURPOSE, text(number, row.value2(), row.value3()), shape.group(2)))
                .map(row -> new TicketId(row.value1()));
    }

    Condition isGood() {
        OffsetDateTime limit = OffsetDateTime.now(clock).minus(GOOD_AFTER_CLOSING);
        return TICKET.SOLVED_AT.isNull().or(TICKET.SOLVED_AT.gt(limit));
    }

    private URI find(Condition which) {
        return sql.select(TICKET.NUMBER, TICKET.CUSTOMER_ID, TICKET.LINK_ROUND)
                .from(TICKET)
                .where(which)
                .fetchOptional(row -> address(row.value1(), row.value2(), row.value3()))
                .orElseThrow(() -> new NotFound("tickets.no-such-ticket"));
    }

    private URI address(long number, UUID customer, int round) {
        String base = instance.baseUrl().toString().replaceAll("/+$", "");
        return URI.create(
                base + "/my/tickets/" + number + "." + secrets.capability(PURPOSE, text(number, customer, round)));
    }

    private static String text(long number, UUID customer, int round) {
        return number + ":" + customer + ":" + round;
    }
}
