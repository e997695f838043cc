package io.otvet.webhooks;

import io.otvet.jobs.Jobs;
import io.otvet.kernel.Ids;
import io.otvet.kernel.PublicEvent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is to be sent in the transaction of what happened: no commit, no delivery. */
@Component
class Announcements {

    private final Listeners listeners;
    private final DeliveryStore deliveries;
    private final Jobs jobs;
    private final JsonMapper json;
    private final Clock clock;

    Announcements(Listeners listeners, DeliveryStore deliveries, Jobs jobs, JsonMapper json, Clock clock) {
        this.listeners = listeners;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(PublicEvent event) {
        List<Endpoint> interested = listeners.to(event.name());
        if (!interested.isEmpty()) {
            String body = json.writeValueAsString(Envelope.of(event, clock.instant()));
            interested.forEach(endpoint -> queue(endpoint.id(), event.name(), body));
        }
    }

    void queue(EndpointId endpoint, String event, String body) {
        UUID id = Ids.next();
        deliveries.insert(id, endpoint, event, body);
        enter(endpoint, id);
    }

    /** One after another for each endpoint: in the order of what happened, and a dead one keeps one worker at most. */
    void enter(EndpointId endpoint, UUID delivery) {
        jobs.enter(Deliver.NAME, "webhook:" + endpoint, new Deliver.Due(delivery));
    }
}
