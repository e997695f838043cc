package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;
import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.otvet.customers.CustomerId;
import io.otvet.files.FileId;
import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import io.otvet.tickets.CustomerTicket.Said;
import io.otvet.tickets.TicketRow.Person;
import io.otvet.tickets.db.tables.records.MessageRecord;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tickets for those who asked. INVARIANT: only replies, and what the ticket's own customer wrote; a note, an event, or
 * the mail of somebody else who knows the reply address never.
 */
@Component
public class CustomerTickets {

    private static final int PAGE = 30;
    private static final int MOST_LISTED = 100;

    private final DSLContext sql;
    private final Directory directory;
    private final Files files;
    private final CustomerLinks links;

    CustomerTickets(DSLContext sql, Directory directory, Files files, CustomerLinks links) {
        this.sql = sql;
        this.directory = directory;
        this.files = files;
        this.links = links;
    }

    /**
     * The newest part of the thread.
     *
     * @param before to see what was said before this message
     */
    public Optional<CustomerTicket> find(TicketId id, @Nullable MessageId before) {
        return ticket(id).map(ticket -> show(ticket, before));
    }

    /** Those whose links are good, the latest heard of first. */
    public List<Line> of(CustomerId customer) {
        return sql.selectFrom(TICKET)
                .where(TICKET.CUSTOMER_ID.eq(customer.value()), links.isGood())
                .orderBy(TICKET.LAST_MESSAGE_AT.desc())
                .limit(MOST_LISTED)
                .fetch(row -> new Line(
                        links.of(row.getNumber()),
                        row.getNumber(),
                        row.getSubject(),
                        new SiteId(row.getSiteId()),
                        State.of(row.getState()),
                        row.getLastMessageAt().toInstant()));
    }

    /** One ticket of a list. */
    public record Line(URI page, long number, String subject, SiteId site, State state, Instant lastMessageAt) {}

    /** A file that hangs on what the customer may see. */
    public Optional<FileRef> file(TicketId id, FileId file) {
        return ticket(id).flatMap(ticket -> {
            List<String> owners =
                    sql.select(MESSAGE.ID).from(MESSAGE).where(shown(ticket)).fetch(row -> owner(row.value1()));
            return files.of(owners).values().stream()
                    .flatMap(List::stream)
                    .filter(found -> found.id().equals(file))
                    .findFirst();
        });
    }

    private Optional<TicketRecord> ticket(TicketId id) {
        return sql.selectFrom(TICKET).where(TICKET.ID.eq(id.value())).fetchOptional();
    }

    private CustomerTicket show(TicketRecord ticket, @Nullable MessageId before) {
        List<MessageRecord> newest = messages(ticket, before);
        boolean more = newest.size() > PAGE;
        List<MessageRecord> page = (more ? newest.subList(0, PAGE) : newest).reversed();
        CustomerId customer = new CustomerId(ticket.getCustomerId());
        var known = directory.correspondents(List.of(customer.value())).get(customer.value());
        return new CustomerTicket(
                new TicketId(ticket.getId()),
                ticket.getNumber(),
                ticket.getSubject(),
                new SiteId(ticket.getSiteId()),
                State.of(ticket.getState()),
                customer,
                known == null ? "" : known.name(),
                ticket.getCreatedAt().toInstant(),
                takenAt(ticket),
                instant(ticket.getSolvedAt()),
                said(page, known == null ? "" : known.name()),
                before == null,
                more ? new MessageId(page.getFirst().getId()) : null);
    }

    private List<MessageRecord> messages(TicketRecord ticket, @Nullable MessageId before) {
        Condition condition = shown(ticket);
        if (before != null) {
            condition = condition.and(row(MESSAGE.AT, MESSAGE.ID)
                    .lt(sql.select(MESSAGE.AT, MESSAGE.ID).from(MESSAGE).where(MESSAGE.ID.eq(before.value()))));
        }
        return sql.selectFrom(MESSAGE)
                .where(condition)
                .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
                .limit(PAGE + 1)
                .fetch();
    }

    private static Condition shown(TicketRecord ticket) {
        Condition reply = MESSAGE.KIND.eq(inline(NewMessage.Kind.REPLY.number()));
        Condition own = MESSAGE.KIND
                .eq(inline(NewMessage.Kind.CUSTOMER.number()))
                .and(MESSAGE.AUTHOR_ID.eq(ticket.getCustomerId()));
        return MESSAGE.TICKET_ID.eq(ticket.getId()).and(reply.or(own));
    }

    private List<Said> said(List<MessageRecord> page, String customer) {
        Map<String, List<FileRef>> attached =
                files.of(page.stream().map(message -> owner(message.getId())).toList());
        Map<UUID, Person> people = directory.people(page.stream()
                .filter(message -> !byCustomer(message))
                .map(MessageRecord::getAuthorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.stream()
                .map(message -> said(
                        message,
                        byCustomer(message) ? customer : name(people.get(message.getAuthorId())),
                        attached.getOrDefault(owner(message.getId()), List.of())))
                .toList();
    }

    /** Under what came by a form stand its name among us and circumstances; only under a mail stands a quote. */
    private static Said said(MessageRecord message, String author, List<FileRef> files) {
        return new Said(
                new MessageId(message.getId()),
                byCustomer(message),
                author,
                message.getText(),
                message.getHasOriginal() ? message.getQuoted() : "",
                message.getHtml() == null ? null : SafeHtml.stored(message.getHtml()),
                files,
                message.getAt().toInstant());
    }

    /** When its status was changed or it was answered first, whichever was earlier. */
    private @Nullable Instant takenAt(TicketRecord ticket) {
        var changed = sql.select(min(CHANGE.AT))
                .from(CHANGE)
                .where(CHANGE.TICKET_ID.eq(ticket.getId()), CHANGE.FIELD.eq(Field.STATUS.number()));
        var answered = sql.select(min(MESSAGE.AT))
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(ticket.getId()))
                .and(MESSAGE.KIND.eq(inline(NewMessage.Kind.REPLY.number())));
        return instant(sql.fetchValue(select(least(field(changed), field(answered)))));
    }

    private static boolean byCustomer(MessageRecord message) {
        return message.getKind() == NewMessage.Kind.CUSTOMER.number();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    private static String owner(UUID message) {
        return "message:" + message;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
