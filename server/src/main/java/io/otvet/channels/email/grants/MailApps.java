package io.otvet.channels.email.grants;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.Permission;
import io.otvet.settings.Instance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our applications at the providers, as an administrator registered them there. A secret never comes back. */
@Component
public class MailApps {

    private static final String BACK = "/settings/mailboxes/signed-in";

    private final MailAppStore store;
    private final AuditLog audit;
    private final Instance instance;

    MailApps(MailAppStore store, AuditLog audit, Instance instance) {
        this.store = store;
        this.audit = audit;
        this.instance = instance;
    }

    @Transactional(readOnly = true)
    public List<MailApp> all(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return store.all();
    }

    /** What a provider must be told of us. */
    public String redirectAddress() {
        return instance.baseUrl().toString().replaceAll("/+$", "") + BACK;
    }

    /**
     * @param word of a provider
     * @param secret empty to keep the one that is there
     */
    @Transactional
    public MailApp save(Access who, String word, @Nullable String clientId, @Nullable String secret) {
        who.require(Permission.SETTINGS_MANAGE);
        MailProvider provider = MailProvider.known(word);
        boolean kept = secret == null || secret.isBlank();
        new Findings()
                .line("clientId", clientId)
                .when(kept && store.secret(provider).isEmpty(), "clientSecret", "kernel.required")
                .raise();
        MailApp app = new MailApp(provider, Objects.requireNonNull(clientId).strip());
        store.save(app, kept ? null : Objects.requireNonNull(secret).strip());
        audit.record(who, "channels.mail-app-saved", "mail-app:" + provider.word(), Map.of("client", app.clientId()));
        return app;
    }

    /** Mailboxes that were signed in by it can be renewed no more. */
    @Transactional
    public void remove(Access who, String word) {
        who.require(Permission.SETTINGS_MANAGE);
        MailProvider provider = MailProvider.known(word);
        store.delete(provider);
        audit.record(who, "channels.mail-app-removed", "mail-app:" + provider.word(), Map.of());
    }
}
