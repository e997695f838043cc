package io.otvet.channels.email.grants;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has allowed access to a mailbox.
 *
 * @param mailbox null for one that is not there yet
 * @param wish what was noted when the way began
 */
public record Signed(MailProvider provider, @Nullable UUID mailbox, String wish, TokenAnswer answer) {

    TokenAnswer.Granted granted() {
        return (TokenAnswer.Granted) answer;
    }

    String refresh() {
        return Objects.requireNonNull(granted().refresh());
    }
}
