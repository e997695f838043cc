package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.MESSAGE;
import static io.otvet.tickets.db.Tables.SENDING;
import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.customers.CustomerId;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.staff.AgentId;
import io.otvet.tickets.db.tables.records.MessageRecord;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MessageStore {

    private static final short AGENT = 1;

    private final DSLContext sql;

    MessageStore(DSLContext sql) {
        this.sql = sql;
    }

    record Place(TicketId ticket, MessageId message) {}

    /** Where a name that a channel gave stands, and which customer that ticket belongs to. */
    record Reference(String externalId, TicketId ticket, CustomerId customer) {}

    void insert(TicketId ticket, int version, NewMessage message, OffsetDateTime at) {
        MessageRecord row = MESSAGE.newRecord();
        row.setId(message.id().value());
        row.setTicketId(ticket.value());
        row.setVersion(version);
        row.setKind(message.kind().number());
        row.setAuthorKind(authorKind(message.author()));
        row.setAuthorId(authorId(message.author()));
        row.setAutomatic(message.automatic());
        row.setHasOriginal(message.hasOriginal());
        row.setAt(at);
        row.setText(message.text());
        row.setQuoted(message.quoted());
        if (message.html() != null) {
            String html = Plain.text(message.html().value());
            row.setHtml(html);
            row.setRemoteImages(count(html, " data-remote="));
        }
        if (message.externalId() != null) {
            row.setExternalId(message.externalId());
            row.setMessageIdHash(ExternalIds.hash(message.externalId()));
            row.setContentHash(message.contentHash());
        }
        sql.executeInsert(row);
    }

    Optional<Place> find(String externalId, String contentHash) {
        return sql.select(MESSAGE.TICKET_ID, MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.MESSAGE_ID_HASH.eq(ExternalIds.hash(externalId)), MESSAGE.CONTENT_HASH.eq(contentHash))
                .fetchOptional(row -> new Place(new TicketId(row.value1()), new MessageId(row.value2())));
    }

    List<Reference> references(Collection<String> externalIds) {
        List<byte[]> hashes = externalIds.stream().map(ExternalIds::hash).toList();
        return sql.select(MESSAGE.EXTERNAL_ID, MESSAGE.TICKET_ID, TICKET.CUSTOMER_ID)
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(MESSAGE.MESSAGE_ID_HASH.in(hashes))
                .orderBy(MESSAGE.AT.desc())
                .limit(200)
                .fetch(row -> new Reference(row.value1(), new TicketId(row.value2()), new CustomerId(row.value3())));
    }

    /** Whether this customer has written in this ticket. */
    boolean hasWrittenIn(TicketId ticket, CustomerId customer) {
        return sql.fetchExists(
                MESSAGE, MESSAGE.TICKET_ID.eq(ticket.value()).and(MESSAGE.AUTHOR_ID.eq(customer.value())));
    }

    boolean isVisible(MessageId message, Access who) {
        return sql.fetchExists(sql.selectOne()
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(MESSAGE.ID.eq(message.value()), Visible.to(who)));
    }

    Optional<MessageId> sent(AgentId agent, String key) {
        return sql.select(SENDING.MESSAGE_ID)
                .from(SENDING)
                .where(SENDING.AGENT_ID.eq(agent.value()), SENDING.KEY.eq(key))
                .fetchOptional(row -> new MessageId(row.value1()));
    }

    void remember(AgentId agent, String key, MessageId message) {
        sql.insertInto(SENDING, SENDING.AGENT_ID, SENDING.KEY, SENDING.MESSAGE_ID)
                .values(agent.value(), key, message.value())
                .execute();
    }

    private static short authorKind(Actor author) {
        return switch (author) {
            case Actor.Customer _ -> 0;
            case Actor.Agent _ -> AGENT;
            case Actor.Robot _ -> 2;
        };
    }

    private static @Nullable UUID authorId(Actor author) {
        return switch (author) {
            case Actor.Customer(UUID id) -> id;
            case Actor.Agent(UUID id) -> id;
            case Actor.Robot _ -> null;
        };
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
