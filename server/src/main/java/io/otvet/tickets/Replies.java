package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.DELIVERY;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.staff.AgentId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to customers.
 *
 * <ul>
 *   <li>Stored, queued for delivery and told to the channel in one transaction.
 *   <li>The Message-ID is fixed here and never changes, however often the reply is sent.
 *   <li>The same key by the same agent is the same reply.
 *   <li>Refused with {@link TicketMoved} when messages came that the writer had not seen.
 * </ul>
 */
@Component
public class Replies {

    private final DSLContext sql;
    private final Sites sites;
    private final Attached attached;
    private final Statuses statuses;
    private final Desk desk;

    Replies(DSLContext sql, Sites sites, Attached attached, Statuses statuses, Desk desk) {
        this.sql = sql;
        this.sites = sites;
        this.attached = attached;
        this.statuses = statuses;
        this.desk = desk;
    }

    @Transactional
    public MessageId reply(Access who, TicketId id, NewReply reply) {
        who.require(Permission.TICKETS_WRITE);
        Ticket ticket = desk.lock(id, who);
        Optional<MessageId> sent = desk.sent(who, reply.key());
        if (sent.isPresent()) {
            return sent.get();
        }
        refuseEmpty(reply);
        desk.refuseUnseenMessages(ticket, reply.seenVersion(), who);
        return write(who, ticket, reply);
    }

    private MessageId write(Access who, Ticket ticket, NewReply reply) {
        OffsetDateTime now = desk.now();
        MessageId id = MessageId.next();
        Status then = reply.status() == null ? null : statuses.parse(reply.status());
        String text = Plain.text(reply.text());
        NewMessage message = NewMessage.reply(id, who.actor(), text, reply.html(), messageIdHeader(id, ticket));
        takeIfNobodyHas(ticket, who, now);
        ticket.isAnswered(text, then, now);
        desk.add(ticket, message, now);
        queue(id, now);
        desk.remember(who, reply.key(), id);
        attached.hang(who.actor(), reply.attachments(), reply.html(), id);
        desk.tell(new AgentReplied(ticket.id(), id, ticket.channel(), who.actor()));
        return id;
    }

    private static void refuseEmpty(NewReply reply) {
        if (reply.text().isBlank()
                && reply.html() == null
                && reply.attachments().isEmpty()) {
            throw new Invalid("text", "tickets.nothing-written");
        }
    }

    /** Who answers first is responsible, unless somebody is. */
    private static void takeIfNobodyHas(Ticket ticket, Access who, OffsetDateTime now) {
        if (ticket.assignee() == null && who.actor() instanceof Actor.Agent(var agent)) {
            ticket.assign(new AgentId(agent), ticket.team(), now);
        }
    }

    private String messageIdHeader(MessageId id, Ticket ticket) {
        String domain = sites.find(ticket.site())
                .map(Site::address)
                .orElseGet(() -> sites.standard().address())
                .domain();
        return "<" + id + "@" + domain + ">";
    }

    private void queue(MessageId id, OffsetDateTime now) {
        sql.insertInto(DELIVERY, DELIVERY.MESSAGE_ID, DELIVERY.STATE, DELIVERY.AT)
                .values(id.value(), DeliveryState.QUEUED.number(), now)
                .execute();
    }
}
