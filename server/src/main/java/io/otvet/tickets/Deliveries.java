package io.otvet.tickets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the replies of agents fare on their way. */
@Component
public class Deliveries {

    /**
     * Notes the state of a reply's delivery and shows it to those who look at the ticket. A late word never moves a
     * state back: what was sent stays sent.
     */
    public void record(MessageId message, DeliveryState state, @Nullable String detail) {
        throw new UnsupportedOperationException();
    }
}
