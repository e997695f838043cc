package io.otvet.mail.postbox;

import io.otvet.egress.Reach;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to get into a mailbox.
 *
 * @param fingerprint SHA-256 of the only certificate that is good, when an administrator has vouched for it
 * @param patience for the connection and for every answer
 * @param token the password is an access token (OAuth 2) and is shown by XOAUTH2
 */
public record PostboxAccount(
        Protocol protocol,
        String host,
        int port,
        Security security,
        Reach reach,
        @Nullable String fingerprint,
        String user,
        String password,
        Duration patience,
        boolean token) {

    public PostboxAccount(
            Protocol protocol,
            String host,
            int port,
            Security security,
            Reach reach,
            @Nullable String fingerprint,
            String user,
            String password,
            Duration patience) {
        this(protocol, host, port, security, reach, fingerprint, user, password, patience, false);
    }

    /** The same place, entered by an access token. */
    public PostboxAccount with(String accessToken) {
        return new PostboxAccount(
                protocol, host, port, security, reach, fingerprint, user, accessToken, patience, true);
    }

    public enum Protocol {
        IMAP,
        POP3
    }

    public enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted before the password is sent, or not at all. */
        STARTTLS,
        NONE
    }

    /** Never the password: this record may reach a log. */
    @Override
    public String toString() {
        return protocol + " " + user + " at " + host + ":" + port;
    }
}
