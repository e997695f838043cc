package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two people at one ticket: the second is told what came since he looked, when it bears on what he does. A new message
 * bears on a reply; a change of the same field by somebody else bears on a change.
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

    void refuseUnseenChanges(Ticket ticket, @Nullable Integer seen, Set<Field> fields, Access who) {
        if (seen == null || seen >= ticket.version()) {
            return;
        }
        List<ChangeRecord> changes = conversation.changesSince(ticket.id(), seen);
        if (changes.stream().anyMatch(change -> fields.contains(Field.of(change.getField())) && !isOwn(change, who))) {
            throw new TicketMoved(ticket.version(), conversation.since(ticket.id(), seen));
        }
    }

    private static boolean isOwn(MessageView entry, Access who) {
        return entry.author().id() != null
                && who.actor().toString().equals("agent:" + entry.author().id());
    }

    private static boolean isOwn(ChangeRecord change, Access who) {
        return change.getActor().equals(who.actor().toString());
    }
}
