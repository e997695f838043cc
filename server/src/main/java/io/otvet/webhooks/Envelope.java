package io.otvet.webhooks;

import io.otvet.kernel.PublicEvent;
import java.time.Instant;

/** What is sent of an event. */
record Envelope(String type, Instant timestamp, Object data) {

    static Envelope of(PublicEvent event, Instant at) {
        return new Envelope(event.name(), at, event);
    }
}
