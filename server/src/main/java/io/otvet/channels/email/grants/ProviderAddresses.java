package io.otvet.channels.email.grants;

import io.otvet.egress.Reach;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where providers are asked. {@code OTVET_MAIL_PROVIDER_MICROSOFT=https://login.microsoftonline.com/…/oauth2/v2.0}
 * names another place, with {@code /authorize} and {@code /token} below it; one so named may stand in the house.
 */
@Component
class ProviderAddresses {

    private final Environment environment;

    ProviderAddresses(Environment environment) {
        this.environment = environment;
    }

    String authorize(MailProvider provider) {
        String named = named(provider);
        return named == null ? provider.authorize() : named + "/authorize";
    }

    URI token(MailProvider provider) {
        String named = named(provider);
        return URI.create(named == null ? provider.token() : named + "/token");
    }

    Reach reach(MailProvider provider) {
        return named(provider) == null ? Reach.PUBLIC : Reach.PRIVATE_TOO;
    }

    private @Nullable String named(MailProvider provider) {
        String named = environment.getProperty("otvet.mail-provider-" + provider.word());
        return named == null || named.isBlank() ? null : named.strip().replaceAll("/+$", "");
    }
}
