package io.otvet.webhooks.web;

import io.otvet.webhooks.Endpoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param secret only where it was made just now */
record WebhookBody(
        String id,
        String url,
        String name,
        Set<String> events,
        boolean privateToo,
        boolean active,
        @Nullable String secret) {

    static WebhookBody of(Endpoint endpoint, @Nullable String secret) {
        return new WebhookBody(
                endpoint.id().toString(),
                endpoint.url().toString(),
                endpoint.name(),
                endpoint.events(),
                endpoint.privateToo(),
                endpoint.active(),
                secret);
    }
}
