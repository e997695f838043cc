package io.otvet.webhooks.web;

import io.otvet.webhooks.Delivery;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DeliveryBody(
        UUID id,
        String event,
        String body,
        String state,
        int attempts,
        @Nullable String detail,
        Instant at) {

    static DeliveryBody of(Delivery one) {
        return new DeliveryBody(
                one.id(), one.event(), one.body(), one.state(), one.attempts(), one.detail(), one.createdAt());
    }
}
