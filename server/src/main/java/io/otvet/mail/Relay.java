package io.otvet.mail;

import io.otvet.egress.Reach;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes mail from us. {@code tls}: encrypted from the first byte; otherwise STARTTLS when offered.
 *
 * @param reach how far into the network it may stand; null for one that the environment names
 * @param token the password is an access token (OAuth 2) and is shown by XOAUTH2
 */
public record Relay(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        Duration patience,
        @Nullable Reach reach,
        boolean token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Relay(
            String host,
            int port,
            boolean tls,
            @Nullable String user,
            @Nullable String password,
            Duration patience,
            @Nullable Reach reach) {
        this(host, port, tls, user, password, patience, reach, false);
    }

    /** {@code smtp(s)://user:password@host:port}, the port 465 or 25 when it is left out. */
    public static Relay of(URI uri) {
        boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !tls && !"smtp".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("a relay is smtp(s)://user:password@host:port");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 25;
        String account = uri.getUserInfo();
        if (account == null) {
            return new Relay(uri.getHost(), port, tls, null, null, PATIENCE, null);
        }
        int colon = account.indexOf(':');
        String user = colon < 0 ? account : account.substring(0, colon);
        String password = colon < 0 ? "" : account.substring(colon + 1);
        return new Relay(uri.getHost(), port, tls, user, password, PATIENCE, null);
    }

    /** Never the password: this record may reach a log. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
