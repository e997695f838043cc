package io.otvet.webhooks;

import io.otvet.egress.Answer;
import io.otvet.egress.Egress;
import io.otvet.egress.Reach;
import io.otvet.jobs.JobKind;
import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends one delivery. What runs again after a crash bears the same id, by which the other side knows it. */
@Component
class Deliver implements JobKind<Deliver.Due> {

    static final String NAME = "webhooks.deliver";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Secrets secrets;
    private final Egress egress;
    private final Clock clock;

    Deliver(EndpointStore endpoints, DeliveryStore deliveries, Secrets secrets, Egress egress, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.egress = egress;
        this.clock = clock;
    }

    record Due(UUID delivery) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Due> payload() {
        return Due.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    @Override
    public Duration delayBefore(int attempt) {
        return WAITS.get(Math.clamp(attempt - 2, 0, WAITS.size() - 1));
    }

    @Override
    public int mostAttempts() {
        return WAITS.size() + 1;
    }

    @Override
    public boolean isKeptElsewhere(Due due, String error) {
        deliveries.note(due.delivery(), "failed", mostAttempts(), error);
        return true;
    }

    @Override
    public void run(Due due, int attempt) {
        Optional<Delivery> delivery =
                deliveries.find(due.delivery()).filter(one -> one.state().equals("waiting"));
        if (delivery.isPresent()) {
            endpoints.find(delivery.get().endpoint()).ifPresent(endpoint -> send(endpoint, delivery.get(), attempt));
        }
    }

    private void send(Endpoint endpoint, Delivery delivery, int attempt) {
        if (!endpoint.active()) {
            deliveries.note(delivery.id(), "failed", attempt, "switched off");
            return;
        }
        try {
            Answer answer = egress.post(
                    endpoint.url(),
                    headers(endpoint, delivery),
                    delivery.body(),
                    PATIENCE,
                    endpoint.privateToo() ? Reach.PRIVATE_TOO : Reach.PUBLIC);
            settle(delivery, attempt, answer);
        } catch (Refusal refusal) {
            deliveries.note(delivery.id(), "failed", attempt, refusal.code());
        } catch (Outage outage) {
            deliveries.note(delivery.id(), "waiting", attempt, outage.getMessage());
            throw outage;
        }
    }

    private void settle(Delivery delivery, int attempt, Answer answer) {
        String said = (answer.status() + " " + answer.start()).strip();
        if (answer.status() >= 200 && answer.status() < 300) {
            deliveries.note(delivery.id(), "sent", attempt, said);
        } else {
            throw new Outage(said);
        }
    }

    private Map<String, String> headers(Endpoint endpoint, Delivery delivery) {
        Instant now = clock.instant();
        String secret = secrets.decrypt(endpoints.secret(endpoint.id()));
        return Map.of(
                "webhook-id",
                delivery.id().toString(),
                "webhook-timestamp",
                "" + now.getEpochSecond(),
                "webhook-signature",
                Signature.of(secret, delivery.id(), now, delivery.body()),
                "Content-Type",
                "application/json");
    }
}
