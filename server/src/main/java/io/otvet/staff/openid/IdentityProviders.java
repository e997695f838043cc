package io.otvet.staff.openid;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.settings.Instance;
import io.otvet.settings.Secrets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who vouches for agents. Changes ask for {@link Permission#STAFF_MANAGE}. */
@Component
public class IdentityProviders {

    private final ProviderStore store;
    private final Discovery discovery;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Instance instance;

    IdentityProviders(ProviderStore store, Discovery discovery, Secrets secrets, AuditLog audit, Instance instance) {
        this.store = store;
        this.discovery = discovery;
        this.secrets = secrets;
        this.audit = audit;
        this.instance = instance;
    }

    /** Those that the sign-in page offers to everybody. */
    public List<IdentityProvider> offered() {
        return store.all().stream().filter(IdentityProvider::active).toList();
    }

    public List<IdentityProvider> all(Access who) {
        who.require(Permission.STAFF_MANAGE);
        return store.all();
    }

    /** What a provider must be told of us. */
    public String redirectAddress(Access who) {
        who.require(Permission.STAFF_MANAGE);
        return OpenIdSignIn.back(instance);
    }

    @Transactional
    public IdentityProvider add(Access who, ProviderDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        IdentityProvider provider = draft.checked(UUID.randomUUID());
        store.insert(provider, sealed(draft.clientSecret()));
        record(who, "staff.identity-provider-added", provider);
        return provider;
    }

    @Transactional
    public IdentityProvider change(Access who, UUID id, ProviderDraft draft) {
        find(who, id);
        IdentityProvider after = draft.checked(id);
        store.update(after);
        if (draft.clientSecret() != null) {
            store.saveSecret(id, sealed(draft.clientSecret()));
        }
        record(who, "staff.identity-provider-changed", after);
        return after;
    }

    /** Accounts there open nothing here any more; passwords and sessions stay. */
    @Transactional
    public void remove(Access who, UUID id) {
        IdentityProvider provider = find(who, id);
        store.delete(id);
        record(who, "staff.identity-provider-removed", provider);
    }

    /** What is wrong with it, in words of its own; null when it answers as it should. */
    public @Nullable String check(Access who, ProviderDraft draft) {
        who.require(Permission.STAFF_MANAGE);
        try {
            discovery.check(draft.checked(UUID.randomUUID()));
            return null;
        } catch (ProviderFailure e) {
            return e.getMessage();
        }
    }

    private IdentityProvider find(Access who, UUID id) {
        who.require(Permission.STAFF_MANAGE);
        return store.find(id).orElseThrow(() -> new NotFound("staff.no-such-provider"));
    }

    private @Nullable String sealed(@Nullable String secret) {
        return secret == null || secret.isBlank() ? null : secrets.encrypt(secret.strip());
    }

    private void record(Access who, String what, IdentityProvider provider) {
        audit.record(
                who,
                what,
                "identity-provider:" + provider.id(),
                Map.of("name", provider.name(), "issuer", provider.issuer(), "active", provider.active()));
    }
}
