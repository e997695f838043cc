package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two people at one ticket: the second is told what came since he looked, when it bears on what he does. Somebody
 * else's message bears on a reply; a change of the same field, from wherever it came, bears on a change.
 */
@Component
class Collisions {

    private final Conversation conversation;

    Collisions(Conversation conversation) {
        this.conversation = conversation;
    }

    void refuseUnseenMessages(Ticket ticket, @Nullable Integer seen, Access who) {
        if (seen == null || seen >= ticket.version()) {
            return;
        }
        List<MessageView> since = conversation.since(ticket.id(), seen);
        if (since.stream().anyMatch(entry -> !entry.kind().equals("event") && !isOwn(entry, who))) {
            throw new TicketMoved(ticket.version(), since);
        }
    }

    void refuseUnseenChanges(Ticket ticket, @Nullable Integer seen, Set<Field> fields) {
        if (seen == null || seen >= ticket.version()) {
            return;
        }
        List<ChangeRecord> changes = conversation.changesSince(ticket.id(), seen);
        if (changes.stream().anyMatch(change -> fields.contains(Field.of(change.getField())))) {
            throw new TicketMoved(ticket.version(), conversation.since(ticket.id(), seen));
        }
    }

    private static boolean isOwn(MessageView entry, Access who) {
        return entry.author().id() != null
                && who.actor().toString().equals("agent:" + entry.author().id());
    }
}
