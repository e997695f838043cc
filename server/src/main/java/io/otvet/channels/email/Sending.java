package io.otvet.channels.email;

import io.otvet.mail.Relay;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxAccount.Security;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox's own way out.
 *
 * @param user null to sign in as for reading, and then the password is null too
 */
public record Sending(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param reading lends its reach, and its name and password where there are no own ones */
    Relay relay(PostboxAccount reading) {
        return new Relay(
                host,
                port,
                security == Security.TLS,
                user == null ? reading.user() : user,
                user == null ? reading.password() : password,
                PATIENCE,
                reading.reach(),
                user == null && reading.token());
    }

    /** Never the password: this record may reach a log. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }
}
