package io.otvet.channels.email.web;

import io.otvet.channels.email.Delivery;
import io.otvet.channels.email.DeliveryMonitor;
import io.otvet.kernel.Access;
import io.otvet.tickets.MessageId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DeliveryController {

    private static final int MOST = 200;

    private final DeliveryMonitor monitor;

    DeliveryController(DeliveryMonitor monitor) {
        this.monitor = monitor;
    }

    record DeliveryList(List<Delivery> items) {}

    record DeliveryRetries(@NotEmpty @Size(max = MOST) List<MessageId> ids) {}

    record Retried(int count) {}

    @GetMapping("/deliveries")
    DeliveryList open(Access access) {
        return new DeliveryList(monitor.open(access, MOST));
    }

    @PostMapping("/delivery-retries")
    Retried retry(Access access, @Valid @RequestBody DeliveryRetries retries) {
        return new Retried(monitor.retry(access, retries.ids()));
    }
}
