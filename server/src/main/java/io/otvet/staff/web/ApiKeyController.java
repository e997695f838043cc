package io.otvet.staff.web;

import io.otvet.kernel.NotFound;
import io.otvet.kernel.Page;
import io.otvet.staff.ApiKey;
import io.otvet.staff.ApiKeys;
import io.otvet.staff.SignedIn;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    /** @param token only where it was made just now */
    record ApiKeyBody(
            String id,
            String name,
            ApiKey.Reach scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static ApiKeyBody of(ApiKey key, @Nullable String token) {
            return new ApiKeyBody(
                    key.id().toString(),
                    key.name(),
                    key.reach(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt(),
                    token);
        }
    }

    record ApiKeyDraft(
            @Nullable String name,
            ApiKey.@Nullable Reach scope,
            @Nullable Integer days) {}

    @GetMapping
    Page<ApiKeyBody> list(SignedIn who) {
        return new Page<>(
                keys.of(who).stream().map(key -> ApiKeyBody.of(key, null)).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyBody make(SignedIn who, @RequestBody ApiKeyDraft draft) {
        ApiKey.Reach reach = Objects.requireNonNullElse(draft.scope(), ApiKey.Reach.READ);
        ApiKeys.Made made = keys.make(who, draft.name(), reach, draft.days());
        return ApiKeyBody.of(made.key(), made.text());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(SignedIn who, @PathVariable String id) {
        keys.withdraw(who, parse(id));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound("staff.no-such-key");
        }
    }
}
