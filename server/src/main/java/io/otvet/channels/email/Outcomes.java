package io.otvet.channels.email;

import io.otvet.tickets.Deliveries;
import io.otvet.tickets.DeliveryState;
import io.otvet.tickets.MessageId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how a delivery fares, here and on the reply that people look at, in one transaction. */
@Component
class Outcomes {

    private final DeliveryStore store;
    private final Deliveries deliveries;

    Outcomes(DeliveryStore store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    /** Empty for one that has arrived or never will. */
    Optional<Delivery> unsettled(MessageId message) {
        return store.find(message)
                .filter(delivery ->
                        !delivery.state().equals("sent") && !delivery.state().equals("failed"));
    }

    @Transactional
    void begin(MessageId message) {
        store.markAsSending(message);
    }

    @Transactional
    void note(MessageId message, DeliveryState state, String detail, int attempts) {
        store.note(message, state, detail, attempts);
        deliveries.record(message, state, detail);
    }
}
