package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.staff.openid.IdentityProvider;
import io.otvet.staff.openid.IdentityProviders;
import io.otvet.staff.openid.ProviderDraft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1")
class IdentityProviderController {

    private final IdentityProviders providers;

    IdentityProviderController(IdentityProviders providers) {
        this.providers = providers;
    }

    /** @param redirect what each of them must be told of us */
    record IdentityProviderList(List<IdentityProvider> items, String redirect) {}

    /** @param said what it or we said no by; null when it answers as it should */
    record IdentityProviderCheck(@Nullable String said) {}

    @GetMapping("/identity-providers")
    IdentityProviderList list(Access access) {
        return new IdentityProviderList(providers.all(access), providers.redirectAddress(access));
    }

    @PostMapping("/identity-providers")
    @ResponseStatus(HttpStatus.CREATED)
    IdentityProvider add(Access access, @RequestBody ProviderDraft draft) {
        return providers.add(access, draft);
    }

    @PutMapping("/identity-providers/{id}")
    IdentityProvider change(Access access, @PathVariable UUID id, @RequestBody ProviderDraft draft) {
        return providers.change(access, id, draft);
    }

    @DeleteMapping("/identity-providers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Access access, @PathVariable UUID id) {
        providers.remove(access, id);
    }

    @PostMapping("/identity-provider-checks")
    IdentityProviderCheck check(Access access, @RequestBody ProviderDraft draft) {
        return new IdentityProviderCheck(providers.check(access, draft));
    }
}
