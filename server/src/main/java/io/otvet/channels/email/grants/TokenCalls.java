package io.otvet.channels.email.grants;

import io.otvet.channels.email.grants.TokenAnswer.Granted;
import io.otvet.channels.email.grants.TokenAnswer.Reason;
import io.otvet.channels.email.grants.TokenAnswer.Refused;
import io.otvet.egress.Egress;
import io.otvet.egress.Reply;
import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider for access: with a code the first time, with the permission from then on. */
@Component
class TokenCalls {

    private static final int LARGEST = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Set<String> APP =
            Set.of("invalid_client", "unauthorized_client", "invalid_scope", "unsupported_grant_type");

    private final MailAppStore apps;
    private final ProviderAddresses addresses;
    private final Egress egress;
    private final JsonMapper json;

    TokenCalls(MailAppStore apps, ProviderAddresses addresses, Egress egress, JsonMapper json) {
        this.apps = apps;
        this.addresses = addresses;
        this.egress = egress;
        this.json = json;
    }

    TokenAnswer first(MailProvider provider, String code, String verifier, String back) {
        return ask(
                provider,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "code_verifier",
                        verifier,
                        "redirect_uri",
                        back));
    }

    TokenAnswer again(MailProvider provider, String refresh) {
        return ask(provider, Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    }

    private TokenAnswer ask(MailProvider provider, Map<String, String> wish) {
        Optional<MailApp> app = apps.find(provider);
        Optional<String> secret = apps.secret(provider);
        if (app.isEmpty() || secret.isEmpty()) {
            return new Refused(Reason.APP, "");
        }
        Map<String, String> form = new LinkedHashMap<>(wish);
        form.put("client_id", app.get().clientId());
        form.put("client_secret", secret.get());
        try {
            Reply reply = egress.call(
                    addresses.token(provider),
                    Map.of("Accept", "application/json"),
                    encoded(form),
                    LARGEST,
                    PATIENCE,
                    addresses.reach(provider));
            return answer(reply.status(), json.readTree(reply.content()));
        } catch (Outage | Refusal | JacksonException e) {
            return new Refused(Reason.AWAY, String.valueOf(e.getMessage()));
        }
    }

    private static TokenAnswer answer(int status, JsonNode said) {
        String access = said.path("access_token").asString("");
        if (status == 200 && !access.isEmpty()) {
            long seconds = said.path("expires_in").asLong(USUAL.toSeconds());
            String refresh = said.path("refresh_token").asString("");
            return new Granted(access, Duration.ofSeconds(seconds), refresh.isEmpty() ? null : refresh);
        }
        String error = said.path("error").asString("");
        String words =
                line(status + " " + error + " " + said.path("error_description").asString(""));
        if (error.equals("invalid_grant") || error.equals("interaction_required")) {
            return new Refused(Reason.WITHDRAWN, words);
        }
        return new Refused(APP.contains(error) ? Reason.APP : Reason.AWAY, words);
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(300, line.length()));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
