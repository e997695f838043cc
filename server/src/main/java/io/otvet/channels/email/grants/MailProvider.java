package io.otvet.channels.email.grants;

import io.otvet.kernel.NotFound;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose mailboxes are entered by a permission instead of a password. */
public enum MailProvider {
    GOOGLE(
            "Google",
            "gmail.com",
            "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
            Map.of("access_type", "offline", "prompt", "consent")),
    MICROSOFT(
            "Microsoft",
            "office365.com",
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "offline_access https://outlook.office.com/IMAP.AccessAsUser.All"
                    + " https://outlook.office.com/POP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
            Map.of("prompt", "select_account")),
    YANDEX(
            "Yandex",
            "yandex.ru",
            "https://oauth.yandex.ru/authorize",
            "https://oauth.yandex.ru/token",
            "mail:imap_full mail:smtp",
            Map.of("force_confirm", "yes"));

    private final String title;
    private final String domain;
    private final String authorize;
    private final String token;
    private final String scope;
    private final Map<String, String> wishes;

    MailProvider(
            String title, String domain, String authorize, String token, String scope, Map<String, String> wishes) {
        this.title = title;
        this.domain = domain;
        this.authorize = authorize;
        this.token = token;
        this.scope = scope;
        this.wishes = wishes;
    }

    /** {@code google}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public static MailProvider known(@Nullable String word) {
        return of(String.valueOf(word)).orElseThrow(() -> new NotFound("channels.no-such-provider"));
    }

    public static Optional<MailProvider> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether its own replies leave by this server: a permission may be shown there without anybody saying so. */
    public boolean sendsBy(String host) {
        return host.equals("smtp." + domain);
    }

    String authorize() {
        return authorize;
    }

    String token() {
        return token;
    }

    String scope() {
        return scope;
    }

    /** What it has to be asked for besides, so that the permission lasts. */
    Map<String, String> wishes() {
        return wishes;
    }
}
