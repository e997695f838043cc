package io.otvet.webhooks.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.webhooks.EndpointDraft;
import io.otvet.webhooks.EndpointId;
import io.otvet.webhooks.Webhooks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private static final int AT_ONCE = 200;

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    record WebhookReplays(@NotEmpty @Size(max = AT_ONCE) List<UUID> ids) {}

    record Replayed(int count) {}

    @GetMapping
    Page<WebhookBody> list(Access access) {
        return new Page<>(
                webhooks.all(access).stream()
                        .map(one -> WebhookBody.of(one, null))
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WebhookBody open(Access access, @RequestBody EndpointDraft draft) {
        Webhooks.Opened opened = webhooks.open(access, draft);
        return WebhookBody.of(opened.endpoint(), opened.secret());
    }

    @PutMapping("/{id}")
    WebhookBody change(Access access, @PathVariable String id, @RequestBody EndpointDraft draft) {
        return WebhookBody.of(webhooks.change(access, EndpointId.parse(id), draft), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Access access, @PathVariable String id) {
        webhooks.remove(access, EndpointId.parse(id));
    }

    @PostMapping("/{id}/secrets")
    WebhookBody replaceSecret(Access access, @PathVariable String id) {
        Webhooks.Opened opened = webhooks.replaceSecret(access, EndpointId.parse(id));
        return WebhookBody.of(opened.endpoint(), opened.secret());
    }

    @GetMapping("/{id}/deliveries")
    Page<DeliveryBody> deliveries(Access access, @PathVariable String id) {
        return new Page<>(
                webhooks.deliveries(access, EndpointId.parse(id)).stream()
                        .map(DeliveryBody::of)
                        .toList(),
                null);
    }

    @PostMapping("/{id}/trials")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryOut(Access access, @PathVariable String id) {
        webhooks.tryOut(access, EndpointId.parse(id));
    }

    @PostMapping("/{id}/replays")
    Replayed replay(Access access, @PathVariable String id, @Valid @RequestBody WebhookReplays replays) {
        return new Replayed(webhooks.replay(access, EndpointId.parse(id), replays.ids()));
    }
}
