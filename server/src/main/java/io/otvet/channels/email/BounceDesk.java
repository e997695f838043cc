package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.tickets.Deliveries;
import io.otvet.tickets.IncomingMessage;
import org.springframework.stereotype.Component;

/** What follows from a mail of ours that came back: the reply says so, and the address is remembered. */
@Component
class BounceDesk {

    private final DeliveryStore store;
    private final Deliveries deliveries;
    private final BouncedAddresses addresses;

    BounceDesk(DeliveryStore store, Deliveries deliveries, BouncedAddresses addresses) {
        this.store = store;
        this.deliveries = deliveries;
        this.addresses = addresses;
    }

    /** The address that we wrote to is meant, whatever the report calls it. */
    void take(Verdict.Bounced bounce) {
        if (bounce.permanent()) {
            deliveries.bounced(bounce.message(), bounce.why());
        }
        store.find(bounce.message())
                .flatMap(delivery -> EmailAddress.parse(delivery.recipient()))
                .ifPresent(address -> addresses.note(address, bounce.permanent(), bounce.why()));
    }

    void heard(IncomingMessage message) {
        EmailAddress from = message.sender().email();
        if (from != null && !message.automatic()) {
            addresses.heardFrom(from);
        }
    }
}
