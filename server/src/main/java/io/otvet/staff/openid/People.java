package io.otvet.staff.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import io.otvet.settings.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes a code to a provider and learns who stands behind it. */
@Component
class People {

    private final Discovery discovery;
    private final ProviderCalls calls;
    private final ProviderStore providers;
    private final IdTokens tokens;
    private final Secrets secrets;

    People(Discovery discovery, ProviderCalls calls, ProviderStore providers, IdTokens tokens, Secrets secrets) {
        this.discovery = discovery;
        this.calls = calls;
        this.providers = providers;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    Person of(IdentityProvider provider, String code, Handshake handshake, String back) {
        Metadata metadata = discovery.metadata(provider);
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "code_verifier",
                handshake.verifier()));
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
        identify(provider, metadata, form, headers);
        JsonNode answer = calls.ask(provider, metadata.token(), headers, encoded(form));
        JWTClaimsSet claims = tokens.believe(answer.path("id_token").asString(""), provider, handshake.nonce());
        return person(provider, metadata, claims, answer.path("access_token").asString(""));
    }

    private void identify(
            IdentityProvider provider, Metadata metadata, Map<String, String> form, Map<String, String> headers) {
        String sealed = providers.secret(provider.id());
        if (sealed == null || metadata.secretInBody()) {
            form.put("client_id", provider.clientId());
        }
        if (sealed != null && metadata.secretInBody()) {
            form.put("client_secret", secrets.decrypt(sealed));
        } else if (sealed != null) {
            String pair = encoded(provider.clientId()) + ":" + encoded(secrets.decrypt(sealed));
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Some say the address only where they are asked for it. */
    private Person person(IdentityProvider provider, Metadata metadata, JWTClaimsSet claims, String access) {
        String subject = claims.getSubject();
        if (claims.getClaim("email") != null || metadata.people() == null || access.isEmpty()) {
            return new Person(subject, proven(provider, claims.getClaim("email"), claims.getClaim("email_verified")));
        }
        JsonNode more = calls.ask(provider, metadata.people(), Map.of("Authorization", "Bearer " + access), null);
        if (!more.path("sub").asString("").equals(subject)) {
            throw ProviderFailure.unbelievable("it told about somebody else");
        }
        return new Person(
                subject,
                proven(
                        provider,
                        more.path("email").asString(null),
                        more.path("email_verified").asString(null)));
    }

    private static @Nullable String proven(
            IdentityProvider provider, @Nullable Object email, @Nullable Object verified) {
        boolean isProven = provider.trustsAddresses() || "true".equals(Objects.toString(verified, ""));
        return email instanceof String text && isProven ? text : null;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
