package io.otvet.channels.email.web;

import io.otvet.channels.email.MailboxSettings;
import io.otvet.channels.email.MailboxState;
import io.otvet.channels.email.Mailboxes;
import io.otvet.channels.email.Sending;
import io.otvet.egress.Reach;
import io.otvet.mail.postbox.PostboxAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * INVARIANT: no password and no token is among these.
 *
 * @param provider by whose permission it is entered; null for a password
 */
record MailboxBody(
        String id,
        String site,
        String address,
        String protocol,
        String host,
        int port,
        String security,
        boolean privateNetwork,
        @Nullable String fingerprint,
        String user,
        @Nullable String provider,
        String folder,
        String taken,
        @Nullable String takenFolder,
        String since,
        @Nullable LocalDate sinceOn,
        @Nullable SendingBody sending,
        String signature,
        MailboxState state) {

    /** @param user null when it signs in as for reading */
    record SendingBody(
            String host,
            int port,
            String security,
            @Nullable String user) {}

    static MailboxBody of(Mailboxes.Mailbox mailbox) {
        MailboxSettings settings = mailbox.settings();
        PostboxAccount account = settings.account();
        return new MailboxBody(
                settings.id().toString(),
                settings.site().toString(),
                settings.address().value(),
                MailboxController.word(account.protocol()),
                account.host(),
                account.port(),
                MailboxController.word(account.security()),
                account.reach() == Reach.PRIVATE_TOO,
                account.fingerprint(),
                account.user(),
                settings.provider() == null ? null : settings.provider().word(),
                settings.folder(),
                MailboxController.word(settings.taken()),
                settings.takenFolder(),
                MailboxController.word(settings.since()),
                settings.sinceOn(),
                sending(settings.sending()),
                settings.signature(),
                mailbox.state());
    }

    private static @Nullable SendingBody sending(@Nullable Sending way) {
        return way == null
                ? null
                : new SendingBody(way.host(), way.port(), MailboxController.word(way.security()), way.user());
    }
}
