package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import io.otvet.tickets.spi.ReplyWays;
import io.otvet.tickets.spi.ReplyWays.Undelivered;
import io.otvet.tickets.spi.ReplyWays.Way;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which way the next reply of a ticket would go, told before it is written. */
@Component
class ReplyLines {

    private final DSLContext sql;
    private final Optional<ReplyWays> ways;

    ReplyLines(DSLContext sql, Optional<ReplyWays> ways) {
        this.sql = sql;
        this.ways = ways;
    }

    TicketDetail.ReplyLine of(Record ticket, TicketRow row) {
        SiteId site = new SiteId(ticket.get(TICKET.SITE_ID));
        Optional<Way> way = ways.flatMap(known -> known.of(site, () -> lastMail(ticket.get(TICKET.ID))));
        String from = way.map(Way::from).map(EmailAddress::value).orElse(null);
        String to = row.customer().email();
        return new TicketDetail.ReplyLine(
                from, to, way.filter(Way::open).isPresent(), undelivered(to).orElse(null));
    }

    private Optional<Undelivered> undelivered(@Nullable String to) {
        return Optional.ofNullable(to)
                .flatMap(EmailAddress::parse)
                .flatMap(address -> ways.flatMap(known -> known.undelivered(address)));
    }

    private Optional<MessageId> lastMail(UUID ticket) {
        return sql.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(ticket))
                .and(MESSAGE.KIND.eq(inline(NewMessage.Kind.CUSTOMER.number())))
                .and(MESSAGE.EXTERNAL_ID.like("<%>"))
                .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
                .limit(1)
                .fetchOptional(id -> new MessageId(id.value1()));
    }
}
