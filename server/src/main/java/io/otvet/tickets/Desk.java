package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.kernel.DomainEvent;
import io.otvet.staff.AgentId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every act of an agent on a ticket has in common: take it, see that nobody was faster, write it down. */
@Component
class Desk {

    private final TicketStore tickets;
    private final MessageStore messages;
    private final Collisions collisions;
    private final Register register;

    Desk(TicketStore tickets, MessageStore messages, Collisions collisions, Register register) {
        this.tickets = tickets;
        this.messages = messages;
        this.collisions = collisions;
        this.register = register;
    }

    Ticket lock(TicketId id, Access who) {
        return tickets.lock(id, who);
    }

    OffsetDateTime now() {
        return register.now();
    }

    Optional<MessageId> sent(Access who, @Nullable String key) {
        return key == null ? Optional.empty() : messages.sent(new AgentId(who.agent()), key);
    }

    void remember(Access who, @Nullable String key, MessageId message) {
        if (key != null) {
            messages.remember(new AgentId(who.agent()), key, message);
        }
    }

    void refuseUnseenMessages(Ticket ticket, @Nullable Integer seen, Access who) {
        collisions.refuseUnseenMessages(ticket, seen, who);
    }

    void refuseUnseenChanges(Ticket ticket, @Nullable Integer seen, Set<Field> fields) {
        collisions.refuseUnseenChanges(ticket, seen, fields);
    }

    void add(Ticket ticket, NewMessage message, OffsetDateTime now) {
        register.add(ticket, message, now);
    }

    void save(Ticket ticket, Access who, Cause cause) {
        register.save(ticket, who.actor(), cause, register.now());
    }

    void tell(DomainEvent event) {
        register.tell(event);
    }
}
