package io.otvet.webhooks;

import java.net.URI;
import java.util.Set;

/**
 * Where events are sent.
 *
 * @param events that it wants; empty for all
 * @param privateToo whether it may lie in the house's own network
 * @param active whether anything is sent; what happens meanwhile is not kept for it
 */
public record Endpoint(EndpointId id, URI url, String name, Set<String> events, boolean privateToo, boolean active) {

    public Endpoint {
        events = Set.copyOf(events);
    }

    boolean wants(String event) {
        return active && (events.isEmpty() || events.contains(event));
    }
}
