package io.otvet.staff.openid;

import io.otvet.egress.Egress;
import io.otvet.egress.Reach;
import io.otvet.egress.Reply;
import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to providers: JSON comes back, of a size and within a time. */
@Component
class ProviderCalls {

    private static final int LONGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Egress egress;
    private final JsonMapper json;

    ProviderCalls(Egress egress, JsonMapper json) {
        this.egress = egress;
        this.json = json;
    }

    String text(IdentityProvider provider, URI address) {
        return said(provider, address, Map.of("Accept", "application/json"), null);
    }

    /** @param form of a POST; null for a GET */
    JsonNode ask(IdentityProvider provider, URI address, Map<String, String> headers, @Nullable String form) {
        try {
            return json.readTree(said(provider, address, headers, form));
        } catch (JacksonException _) {
            throw ProviderFailure.unbelievable(address.getHost() + " answered no JSON");
        }
    }

    private String said(IdentityProvider provider, URI address, Map<String, String> headers, @Nullable String form) {
        Reach reach = provider.privateNetwork() ? Reach.PRIVATE_TOO : Reach.PUBLIC;
        if (!provider.privateNetwork() && !"https".equals(address.getScheme())) {
            throw ProviderFailure.unbelievable(address + " is not encrypted");
        }
        try {
            Reply reply = egress.call(address, headers, form, LONGEST, PATIENCE, reach);
            String text = new String(reply.content(), StandardCharsets.UTF_8);
            if (reply.status() >= 500) {
                throw ProviderFailure.away(address.getHost() + " answered " + reply.status());
            }
            if (reply.status() != 200) {
                throw ProviderFailure.unbelievable(
                        address.getHost() + " answered " + reply.status() + " " + start(text));
            }
            return text;
        } catch (Outage e) {
            throw ProviderFailure.away(String.valueOf(e.getMessage()));
        } catch (Refusal e) {
            throw ProviderFailure.unbelievable(address.getHost() + ": " + e.code());
        }
    }

    private static String start(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(200, line.length()));
    }
}
