package io.otvet.webhooks;

import io.otvet.audit.AuditLog;
import io.otvet.jobs.Recurring;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that hear of events. Everything asks for {@link Permission#SETTINGS_MANAGE}. */
@Component
public class Webhooks implements Recurring {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHOWN = 50;
    private static final String TRIAL = """
            {"type":"webhook.tried","timestamp":"%s","data":{}}""";

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final Announcements announcements;
    private final Listeners listeners;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(
            EndpointStore endpoints,
            DeliveryStore deliveries,
            Announcements announcements,
            Listeners listeners,
            Secrets secrets,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.announcements = announcements;
        this.listeners = listeners;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Endpoint> all(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return endpoints.all();
    }

    /** @param secret shown this once */
    public record Opened(Endpoint endpoint, String secret) {}

    @Transactional
    public Opened open(Access who, EndpointDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        Endpoint endpoint = draft.checked(EndpointId.next());
        String secret = Signature.freshSecret();
        endpoints.insert(endpoint, secrets.encrypt(secret));
        listeners.forgetAfterCommit();
        audit.record(who, "webhooks.opened", "webhook:" + endpoint.id(), Map.of("url", endpoint.url()));
        return new Opened(endpoint, secret);
    }

    @Transactional
    public Endpoint change(Access who, EndpointId id, EndpointDraft draft) {
        Endpoint before = find(who, id);
        Endpoint after = draft.checked(id);
        endpoints.update(after);
        listeners.forgetAfterCommit();
        audit.record(who, "webhooks.changed", "webhook:" + id, Map.of("before", before, "after", after));
        return after;
    }

    @Transactional
    public Opened replaceSecret(Access who, EndpointId id) {
        Endpoint endpoint = find(who, id);
        String secret = Signature.freshSecret();
        endpoints.replaceSecret(id, secrets.encrypt(secret));
        audit.record(who, "webhooks.secret-replaced", "webhook:" + id, Map.of());
        return new Opened(endpoint, secret);
    }

    @Transactional
    public void remove(Access who, EndpointId id) {
        Endpoint endpoint = find(who, id);
        endpoints.delete(id);
        listeners.forgetAfterCommit();
        audit.record(who, "webhooks.removed", "webhook:" + id, Map.of("url", endpoint.url()));
    }

    /** The newest first. */
    public List<Delivery> deliveries(Access who, EndpointId id) {
        find(who, id);
        return deliveries.latest(id, SHOWN);
    }

    /** Sends an event that means nothing, so that one sees whether anything arrives. */
    @Transactional
    public void tryOut(Access who, EndpointId id) {
        find(who, id);
        announcements.queue(id, "webhook.tried", TRIAL.formatted(clock.instant()));
    }

    /** Those that have ended go out once more, under the same id. Answers how many. */
    @Transactional
    public int replay(Access who, EndpointId id, Collection<UUID> chosen) {
        find(who, id);
        List<Delivery> again = deliveries.reopen(id, chosen);
        again.forEach(delivery -> announcements.enter(id, delivery.id()));
        audit.record(who, "webhooks.replayed", "webhook:" + id, Map.of("count", again.size()));
        return again.size();
    }

    private Endpoint find(Access who, EndpointId id) {
        who.require(Permission.SETTINGS_MANAGE);
        return endpoints.find(id).orElseThrow(() -> new NotFound("webhooks.no-such-endpoint"));
    }

    @Override
    public String name() {
        return "webhooks.forget-deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        deliveries.forget(KEPT);
    }
}
