package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.realtime.Audience;
import io.otvet.realtime.LiveEvent;
import io.otvet.realtime.Realtime;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Shows in browsers what has become of tickets: one event a ticket, written just before its transaction commits. */
@Component
class TicketNews {

    private final TicketRows rows;
    private final Views views;
    private final Realtime realtime;

    TicketNews(TicketRows rows, Views views, Realtime realtime) {
        this.rows = rows;
        this.views = views;
        this.realtime = realtime;
    }

    record Shown(TicketRow ticket, String change) {}

    record MessageShown(TicketId ticketId, MessageId messageId) {}

    record DeliveryShown(TicketId ticketId, MessageId messageId, MessageView.Delivery delivery) {}

    /** @param change {@code opened}, {@code replied} or {@code changed}; the first word in a transaction stands */
    void of(Ticket ticket, String change) {
        collected().putIfAbsent(ticket.id().value(), change);
    }

    /** Whoever may have lost sight of something reads anew what he may see. */
    void gone(Audience before) {
        realtime.publish(new LiveEvent("reset", Map.of(), before));
    }

    void message(Ticket ticket, MessageId message) {
        realtime.publish(new LiveEvent("message", new MessageShown(ticket.id(), message), ticket.audience()));
    }

    void delivery(TicketId ticket, MessageId message, MessageView.Delivery delivery, Audience audience) {
        realtime.publish(new LiveEvent("delivery", new DeliveryShown(ticket, message, delivery), audience));
    }

    static Audience audience(TicketRecord row) {
        return new Audience.Ticket(row.getSiteId(), row.getTeamId(), row.getAssigneeId(), row.getConfidential());
    }

    private Map<UUID, String> collected() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Collected collected) {
                return collected.changes;
            }
        }
        Collected fresh = new Collected();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.changes;
    }

    private void publish(Map<UUID, String> changes) {
        List<TicketRecord> records = rows.shared(List.copyOf(changes.keySet()));
        List<TicketRow> shown = rows.name(records);
        for (int i = 0; i < records.size(); i++) {
            Audience audience = audience(records.get(i));
            String change = Objects.requireNonNull(changes.get(records.get(i).get(TICKET.ID)));
            realtime.publish(new LiveEvent("ticket", new Shown(shown.get(i), change), audience));
            realtime.publish(new LiveEvent("counts", Map.of(), audience));
        }
    }

    private final class Collected implements TransactionSynchronization {

        private final Map<UUID, String> changes = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            publish(changes);
        }

        @Override
        public void afterCommit() {
            views.forget();
        }
    }
}
