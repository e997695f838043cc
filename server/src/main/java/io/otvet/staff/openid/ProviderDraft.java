package io.otvet.staff.openid;

import io.otvet.kernel.Findings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a provider to be, whole.
 *
 * @param clientSecret null keeps the one before; empty for a public client
 */
public record ProviderDraft(
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        boolean privateNetwork,
        boolean trustsAddresses,
        boolean active) {

    IdentityProvider checked(UUID id) {
        String address =
                Objects.requireNonNullElse(issuer, "").strip().replaceAll("/\\.well-known/openid-configuration$", "");
        new Findings()
                .line("name", name)
                .line("clientId", clientId)
                .when(!isIssuer(address), "issuer", "staff.no-issuer")
                .raise();
        return new IdentityProvider(
                id,
                Objects.requireNonNull(name).strip(),
                address,
                Objects.requireNonNull(clientId).strip(),
                privateNetwork,
                trustsAddresses,
                active);
    }

    /** Tokens travel encrypted, but for a provider within the house. */
    private boolean isIssuer(String text) {
        try {
            URI uri = new URI(text);
            boolean isSafe = "https".equals(uri.getScheme()) || privateNetwork && "http".equals(uri.getScheme());
            return isSafe && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Never the secret: this record may reach a log. */
    @Override
    public String toString() {
        return name + " " + issuer;
    }
}
