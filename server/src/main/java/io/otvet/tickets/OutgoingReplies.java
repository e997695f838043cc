package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;

import io.otvet.customers.CustomerId;
import io.otvet.files.Files;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import io.otvet.tickets.TicketRow.Correspondent;
import io.otvet.tickets.TicketRow.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replies as channels need them. */
@Component
public class OutgoingReplies {

    private static final int MOST_REFERENCES = 20;

    private final DSLContext sql;
    private final Directory directory;
    private final ReplyTokens tokens;
    private final CustomerLinks links;
    private final Files files;

    OutgoingReplies(DSLContext sql, Directory directory, ReplyTokens tokens, CustomerLinks links, Files files) {
        this.sql = sql;
        this.directory = directory;
        this.tokens = tokens;
        this.links = links;
        this.files = files;
    }

    /** One message of the thread that has a name: only what customers know of. */
    private record Named(MessageId id, String externalId, boolean fromCustomer) {}

    /** To whom a reply goes, under which Message-ID. */
    public record Addressee(
            TicketId ticket,
            String messageIdHeader,
            @Nullable EmailAddress email) {}

    /** Empty when there is no such message or it is not a reply. */
    public Optional<Addressee> addressee(MessageId message) {
        return sql.select(TICKET.ID, TICKET.CUSTOMER_ID, MESSAGE.EXTERNAL_ID)
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(isReply(message))
                .fetchOptional(row ->
                        new Addressee(new TicketId(row.value1()), row.value3(), email(correspondent(row.value2()))));
    }

    private static Condition isReply(MessageId message) {
        return MESSAGE.ID.eq(message.value()).and(MESSAGE.KIND.eq(inline(NewMessage.Kind.REPLY.number())));
    }

    private @Nullable Correspondent correspondent(UUID customer) {
        return directory.correspondents(List.of(customer)).get(customer);
    }

    private static @Nullable EmailAddress email(@Nullable Correspondent to) {
        return to == null || to.email() == null ? null : new EmailAddress(to.email());
    }

    /** Empty when there is no such message or it is not a reply. */
    public Optional<OutgoingReply> find(MessageId message) {
        return sql.select(TICKET.ID, TICKET.NUMBER, TICKET.CHANNEL, TICKET.SUBJECT, TICKET.SITE_ID, TICKET.CUSTOMER_ID)
                .select(MESSAGE.ID, MESSAGE.AUTHOR_ID, MESSAGE.TEXT, MESSAGE.HTML, MESSAGE.EXTERNAL_ID, MESSAGE.AT)
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(isReply(message))
                .fetchOptional()
                .map(this::outgoing);
    }

    /** Empty when there is no such message of a customer. */
    public Optional<FirstMessage> first(MessageId message) {
        return sql.select(TICKET.ID, TICKET.NUMBER, TICKET.SITE_ID, TICKET.CUSTOMER_ID)
                .select(MESSAGE.TEXT, MESSAGE.EXTERNAL_ID, MESSAGE.AT)
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(MESSAGE.ID.eq(message.value()))
                .and(MESSAGE.KIND.eq(inline(NewMessage.Kind.CUSTOMER.number())))
                .fetchOptional(row -> first(message, row));
    }

    private FirstMessage first(MessageId message, Record row) {
        long number = row.get(TICKET.NUMBER);
        CustomerId customer = new CustomerId(row.get(TICKET.CUSTOMER_ID));
        Correspondent to = correspondent(customer.value());
        return new FirstMessage(
                message,
                number,
                new SiteId(row.get(TICKET.SITE_ID)),
                to == null ? "" : to.name(),
                email(to),
                row.get(MESSAGE.TEXT),
                tokens.of(number, customer),
                links.of(number),
                row.get(MESSAGE.EXTERNAL_ID),
                row.get(MESSAGE.AT).toInstant(),
                isAnswered(row.get(TICKET.ID)));
    }

    private boolean isAnswered(UUID ticket) {
        return sql.fetchExists(
                MESSAGE, MESSAGE.TICKET_ID.eq(ticket), MESSAGE.KIND.eq(inline(NewMessage.Kind.REPLY.number())));
    }

    private OutgoingReply outgoing(Record row) {
        UUID ticket = row.get(TICKET.ID);
        long number = row.get(TICKET.NUMBER);
        CustomerId customer = new CustomerId(row.get(TICKET.CUSTOMER_ID));
        Correspondent to = correspondent(customer.value());
        List<Named> earlier = earlier(ticket, row.get(MESSAGE.ID), row.get(MESSAGE.AT));
        Optional<Named> answered = earlier.stream().filter(Named::fromCustomer).reduce((_, last) -> last);
        String owner = "message:" + row.get(MESSAGE.ID);
        return new OutgoingReply(
                new MessageId(row.get(MESSAGE.ID)),
                new TicketId(ticket),
                number,
                Channel.of(row.get(TICKET.CHANNEL)),
                subject(row.get(TICKET.SUBJECT), number),
                new SiteId(row.get(TICKET.SITE_ID)),
                agentName(row.get(MESSAGE.AUTHOR_ID)),
                customer,
                to == null ? "" : to.name(),
                email(to),
                row.get(MESSAGE.TEXT),
                html(row.get(MESSAGE.HTML)),
                files.of(List.of(owner)).getOrDefault(owner, List.of()),
                tokens.of(number, customer),
                links.of(number),
                row.get(MESSAGE.EXTERNAL_ID),
                answered.map(Named::id).orElse(null),
                answered.map(Named::externalId).orElse(null),
                earlier.stream().map(Named::externalId).toList(),
                row.get(MESSAGE.AT).toInstant());
    }

    /** Notes have no name, and are left out by kind as well: nothing hidden may show even by its id. */
    private List<Named> earlier(UUID ticket, UUID message, OffsetDateTime before) {
        return sql.select(MESSAGE.ID, MESSAGE.EXTERNAL_ID, MESSAGE.KIND)
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(ticket), MESSAGE.AT.le(before), MESSAGE.ID.ne(message))
                .and(MESSAGE.EXTERNAL_ID.like("<%>"))
                .and(MESSAGE.KIND.ne(inline(NewMessage.Kind.NOTE.number())))
                .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
                .limit(MOST_REFERENCES)
                .fetch(row -> new Named(
                        new MessageId(row.value1()), row.value2(), row.value3() == NewMessage.Kind.CUSTOMER.number()))
                .reversed();
    }

    static String subject(String subject, long number) {
        String mark = "[#" + number + "]";
        String answer = subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
        return answer.contains(mark) ? answer : answer.strip() + " " + mark;
    }

    private String agentName(@Nullable UUID agent) {
        Person person = agent == null ? null : directory.people(List.of(agent)).get(agent);
        return person == null ? "" : person.name();
    }

    private static @Nullable SafeHtml html(@Nullable String stored) {
        return stored == null ? null : SafeHtml.stored(stored);
    }
}
