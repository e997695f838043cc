package io.otvet.webhooks;

import io.otvet.kernel.Findings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an administrator wants an endpoint to be, whole. */
public record EndpointDraft(
        @Nullable String url,
        @Nullable String name,
        @Nullable Set<String> events,
        boolean privateToo,
        boolean active) {

    private static final int LONGEST = 2_000;
    private static final Pattern EVENT = Pattern.compile("[a-z]+\\.[a-z-]+");

    Endpoint checked(EndpointId id) {
        String address = Objects.requireNonNullElse(url, "").strip();
        Set<String> wanted = Objects.requireNonNullElse(events, Set.of());
        new Findings()
                .line("name", name)
                .when(address.length() > LONGEST || !isWebAddress(address), "url", "webhooks.no-web-address")
                .when(!wanted.stream().allMatch(EVENT.asMatchPredicate()), "events", "webhooks.no-such-event")
                .raise();
        return new Endpoint(
                id, URI.create(address), Objects.requireNonNull(name).strip(), wanted, privateToo, active);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
