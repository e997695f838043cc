package io.otvet.channels.email;

import io.otvet.channels.email.MailboxSettings.Since;
import io.otvet.channels.email.MailboxSettings.Taken;
import io.otvet.channels.email.grants.MailProvider;
import io.otvet.egress.Reach;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxAccount.Protocol;
import io.otvet.mail.postbox.PostboxAccount.Security;
import io.otvet.sites.SiteId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants a mailbox to be. A part that is null stays as it was, or as is usual.
 *
 * @param privateNetwork the server stands in our own network, which is reached only when somebody says so
 * @param fingerprint SHA-256 of a certificate that somebody vouches for; empty takes that back
 */
public record MailboxDraft(
        @Nullable String site,
        @Nullable String address,
        @Nullable String protocol,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable Boolean privateNetwork,
        @Nullable String fingerprint,
        @Nullable String user,
        @Nullable String password,
        @Nullable String folder,
        @Nullable String taken,
        @Nullable String takenFolder,
        @Nullable String since,
        @Nullable LocalDate sinceOn,
        @Nullable SendingDraft sending,
        @Nullable String signature) {

    private static final int LONGEST_SIGNATURE = 2_000;
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._:%-]*[\\p{L}\\p{N}])?\\.?");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    MailboxSettings fresh() {
        return fresh(null);
    }

    /** @param by whose permission enters it; null for the password */
    MailboxSettings fresh(@Nullable MailProvider by) {
        MailboxDraft whole = new MailboxDraft(
                site,
                address,
                or(protocol, "imap"),
                host,
                port == null ? usualPort() : port,
                or(security, "tls"),
                privateNetwork != null && privateNetwork,
                fingerprint,
                or(user, or(address, "")),
                password,
                or(folder, "INBOX"),
                or(taken, "keep"),
                takenFolder,
                or(since, "new"),
                sinceOn,
                sending,
                signature);
        whole.check(null, by);
        return whole.settings(MailboxId.next(), 1, null, by);
    }

    MailboxSettings over(MailboxSettings before) {
        return over(before, null);
    }

    /** @param by whose permission has just been given; null when there is none but that from before */
    MailboxSettings over(MailboxSettings before, @Nullable MailProvider by) {
        PostboxAccount account = before.account();
        MailboxDraft whole = new MailboxDraft(
                or(site, before.site().toString()),
                or(address, before.address().value()),
                or(protocol, word(account.protocol())),
                or(host, account.host()),
                port == null ? account.port() : port,
                or(security, word(account.security())),
                privateNetwork == null ? account.reach() == Reach.PRIVATE_TOO : privateNetwork,
                fingerprint == null ? account.fingerprint() : fingerprint,
                or(user, account.user()),
                password,
                or(folder, before.folder()),
                or(taken, word(before.taken())),
                takenFolder == null ? before.takenFolder() : takenFolder,
                or(since, word(before.since())),
                sinceOn == null ? before.sinceOn() : sinceOn,
                sending,
                signature == null ? before.signature() : signature);
        whole.check(before, by);
        MailProvider kept = isEmpty(password) ? before.provider() : null;
        return whole.settings(before.id(), before.version() + 1, before, by == null ? kept : by);
    }

    /** INVARIANT: a password that is kept here goes only where it went before. */
    private boolean leadsElsewhere(PostboxAccount before) {
        return !before.host().equalsIgnoreCase(String.valueOf(host).strip())
                || !Objects.equals(before.port(), port)
                || !before.user().equals(String.valueOf(user).strip())
                || !word(before.security()).equals(security)
                || !Objects.equals(before.fingerprint(), vouched());
    }

    private void check(@Nullable MailboxSettings before, @Nullable MailProvider by) {
        boolean move = "move".equals(taken);
        Findings findings = new Findings()
                .when(site == null || site.isBlank(), "site", "kernel.required")
                .email("address", address)
                .line("host", host)
                .when(host != null && !host.isBlank() && !isHost(host.strip()), "host", "channels.mailbox-host")
                .when(port == null || port < 1 || port > 65_535, "port", "channels.mailbox-port")
                .line("user", user)
                .line("folder", folder);
        entry(findings, before, by);
        findings.when(
                signature != null && signature.length() > LONGEST_SIGNATURE,
                "signature",
                "kernel.too-long",
                LONGEST_SIGNATURE);
        choices(findings)
                .when(isOpen() && !Boolean.TRUE.equals(privateNetwork), "security", "channels.mailbox-open")
                .when(isPop() && move, "taken", "channels.mailbox-no-folders")
                .when(move && isEmpty(takenFolder), "takenFolder", "kernel.required")
                .when(move && Objects.equals(takenFolder, folder), "takenFolder", "channels.mailbox-same-folder")
                .when("date".equals(since) && sinceOn == null, "sinceOn", "kernel.required")
                .when(
                        vouched() != null && !FINGERPRINT.matcher(vouched()).matches(),
                        "fingerprint",
                        "channels.mailbox-fingerprint")
                .raise();
    }

    /** INVARIANT: neither a password nor a permission is shown where nobody wanted it to be. */
    private void entry(Findings findings, @Nullable MailboxSettings before, @Nullable MailProvider by) {
        boolean given = by != null || !isEmpty(password);
        MailProvider kept = before == null || given ? null : before.provider();
        boolean elsewhere = before != null && leadsElsewhere(before.account());
        findings.when(!given && before == null, "password", "kernel.required")
                .when(!given && elsewhere && kept == null, "password", "channels.mailbox-password-again")
                .when(!given && elsewhere && kept != null, "host", "channels.mailbox-sign-in-again");
        if (sending != null) {
            boolean good = given || kept != null && kept.sendsBy(upperless(Objects.toString(sending.host(), "")));
            sending.check(findings, own(before), good, Boolean.TRUE.equals(privateNetwork));
        }
    }

    private Findings choices(Findings findings) {
        return findings.when(!is(protocol, Protocol.values()), "protocol", "channels.mailbox-choice")
                .when(!is(security, Security.values()), "security", "channels.mailbox-choice")
                .when(!is(taken, Taken.values()), "taken", "channels.mailbox-choice")
                .when(!is(since, Since.values()), "since", "channels.mailbox-choice");
    }

    private MailboxSettings settings(
            MailboxId id, int version, @Nullable MailboxSettings before, @Nullable MailProvider by) {
        String typed =
                isEmpty(password) && before != null ? before.account().password() : Objects.toString(password, "");
        String secret = by == null ? typed : "";
        PostboxAccount account = new PostboxAccount(
                Protocol.valueOf(upper(protocol)),
                upperless(host),
                Objects.requireNonNull(port),
                Security.valueOf(upper(security)),
                Boolean.TRUE.equals(privateNetwork) ? Reach.PRIVATE_TOO : Reach.PUBLIC,
                vouched(),
                Objects.requireNonNull(user).strip(),
                secret,
                PATIENCE);
        return new MailboxSettings(
                id,
                SiteId.parse(Objects.requireNonNull(site)),
                EmailAddress.of(Objects.requireNonNull(address)),
                account,
                isPop() ? "INBOX" : Objects.requireNonNull(folder).strip(),
                Taken.valueOf(upper(taken)),
                "move".equals(taken) ? takenFolder : null,
                Since.valueOf(upper(since)),
                "date".equals(since) ? sinceOn : null,
                sending == null ? (before == null ? null : before.sending()) : sending.over(own(before)),
                by,
                Objects.requireNonNullElse(signature, "").strip(),
                version);
    }

    private static @Nullable Sending own(@Nullable MailboxSettings before) {
        return before == null ? null : before.sending();
    }

    private int usualPort() {
        boolean tls = !"starttls".equals(security) && !isOpen();
        return isPop() ? (tls ? 995 : 110) : (tls ? 993 : 143);
    }

    private boolean isPop() {
        return "pop3".equals(protocol);
    }

    private boolean isOpen() {
        return "none".equals(security);
    }

    private @Nullable String vouched() {
        return isEmpty(fingerprint) ? null : fingerprint;
    }

    private static boolean isHost(String host) {
        return HOST.matcher(host).matches() || host.startsWith("::");
    }

    private static boolean is(@Nullable String word, Enum<?>[] choices) {
        return Arrays.stream(choices).anyMatch(choice -> word(choice).equals(word));
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(@Nullable String word) {
        return Objects.requireNonNull(word).toUpperCase(Locale.ROOT);
    }

    private static String upperless(@Nullable String word) {
        return Objects.requireNonNull(word).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static String or(@Nullable String given, String usual) {
        return given == null || given.isBlank() ? usual : given;
    }
}
