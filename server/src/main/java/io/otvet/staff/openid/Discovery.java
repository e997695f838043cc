package io.otvet.staff.openid;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What providers say of themselves and by which keys they sign, kept for an hour. */
@Component
class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);

    private final ProviderCalls calls;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Discovery(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    private record Known(String issuer, Metadata metadata, JWKSet keys, Instant at) {}

    Metadata metadata(IdentityProvider provider) {
        return known(provider).metadata();
    }

    JWKSet keys(IdentityProvider provider) {
        return known(provider).keys();
    }

    /** After a token by a key that is not among those known: providers change them without a word. */
    JWKSet freshKeys(IdentityProvider provider) {
        known.remove(provider.id());
        return known(provider).keys();
    }

    /** Asks now, whatever is known; throws what is wrong. */
    void check(IdentityProvider provider) {
        look(provider);
    }

    private Known known(IdentityProvider provider) {
        Known last = known.get(provider.id());
        if (last != null
                && last.issuer().equals(provider.issuer())
                && last.at().plus(FRESH).isAfter(clock.instant())) {
            return last;
        }
        Known now = look(provider);
        known.put(provider.id(), now);
        return now;
    }

    private Known look(IdentityProvider provider) {
        String below = provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        JsonNode said = calls.ask(provider, URI.create(below), Map.of("Accept", "application/json"), null);
        if (!said.path("issuer").asString("").equals(provider.issuer())) {
            throw ProviderFailure.unbelievable(
                    "it calls itself " + said.path("issuer").asString("nothing") + ", not " + provider.issuer());
        }
        Metadata metadata = new Metadata(
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                said.hasNonNull("userinfo_endpoint") ? address(said, "userinfo_endpoint") : null,
                wantsSecretInBody(said.get("token_endpoint_auth_methods_supported")));
        return new Known(provider.issuer(), metadata, keys(provider, metadata), clock.instant());
    }

    private JWKSet keys(IdentityProvider provider, Metadata metadata) {
        try {
            return JWKSet.parse(calls.text(provider, metadata.keys()));
        } catch (ParseException e) {
            throw ProviderFailure.unbelievable("its keys cannot be read: " + e.getMessage());
        }
    }

    private static URI address(JsonNode said, String name) {
        try {
            return URI.create(said.path(name).asString(""));
        } catch (IllegalArgumentException _) {
            throw ProviderFailure.unbelievable(name + " is no address");
        }
    }

    private static boolean wantsSecretInBody(@Nullable JsonNode methods) {
        if (methods == null || !methods.isArray()) {
            return false;
        }
        String all = methods.toString();
        return !all.contains("\"client_secret_basic\"") && all.contains("\"client_secret_post\"");
    }
}
