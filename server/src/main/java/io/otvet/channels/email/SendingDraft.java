package io.otvet.channels.email;

import io.otvet.kernel.Findings;
import io.otvet.mail.postbox.PostboxAccount.Security;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which server a mailbox sends.
 *
 * @param host empty for the relay of the house
 * @param user empty to sign in as for reading
 * @param password empty to keep the one that is there
 */
public record SendingDraft(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String user,
        @Nullable String password) {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._:%-]*[\\p{L}\\p{N}])?\\.?");
    private static final int TLS_PORT = 465;
    private static final int STARTTLS_PORT = 587;

    boolean isNone() {
        return host == null || host.isBlank();
    }

    /** @param typed whether what opens the mailbox was given along: what is kept goes only where it went before */
    void check(Findings findings, @Nullable Sending before, boolean typed, boolean privateNetwork) {
        if (isNone()) {
            return;
        }
        Sending wanted = sending(before);
        boolean elsewhere = before == null
                || !before.host().equals(wanted.host())
                || before.port() != wanted.port()
                || before.security() != wanted.security()
                || !Objects.equals(before.user(), wanted.user());
        boolean borrowed = wanted.user() == null && !typed;
        boolean kept = wanted.user() != null && isEmpty(password);
        findings.line("sending.host", host)
                .when(!HOST.matcher(wanted.host()).matches(), "sending.host", "channels.mailbox-host")
                .when(wanted.port() < 1 || wanted.port() > 65_535, "sending.port", "channels.mailbox-port")
                .when(!isKnown(security), "sending.security", "channels.mailbox-choice")
                .when(
                        wanted.security() == Security.NONE && !privateNetwork,
                        "sending.security",
                        "channels.mailbox-open")
                .when(elsewhere && borrowed, "password", "channels.mailbox-password-again")
                .when(elsewhere && kept, "sending.password", "channels.mailbox-password-again");
    }

    @Nullable
    Sending over(@Nullable Sending before) {
        return isNone() ? null : sending(before);
    }

    private Sending sending(@Nullable Sending before) {
        Security chosen = isKnown(security) && security != null
                ? Security.valueOf(security.toUpperCase(Locale.ROOT))
                : Security.TLS;
        String name = isEmpty(user) ? null : Objects.requireNonNull(user).strip();
        String secret = isEmpty(password) && before != null ? before.password() : password;
        return new Sending(
                Objects.requireNonNull(host).strip().toLowerCase(Locale.ROOT),
                port == null ? (chosen == Security.TLS ? TLS_PORT : STARTTLS_PORT) : port,
                chosen,
                name,
                name == null ? null : Objects.requireNonNullElse(secret, ""));
    }

    private static boolean isKnown(@Nullable String word) {
        return word == null
                || Arrays.stream(Security.values())
                        .anyMatch(choice -> MailboxDraft.word(choice).equals(word));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
