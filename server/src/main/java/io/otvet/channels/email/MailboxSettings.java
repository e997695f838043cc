package io.otvet.channels.email;

import io.otvet.channels.email.grants.MailProvider;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.sites.SiteId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox elsewhere as an administrator wants it.
 *
 * @param takenFolder where a mail goes that was taken, with {@link Taken#MOVE}
 * @param sending its own way out; null for the relay of the house
 * @param provider by whose permission it is entered; null for a password
 * @param signature under each reply that leaves by it; empty for none
 * @param version grows with each change, so that whoever looks after it begins anew
 */
public record MailboxSettings(
        MailboxId id,
        SiteId site,
        EmailAddress address,
        PostboxAccount account,
        String folder,
        Taken taken,
        @Nullable String takenFolder,
        Since since,
        @Nullable LocalDate sinceOn,
        @Nullable Sending sending,
        @Nullable MailProvider provider,
        String signature,
        int version) {

    /** What becomes on the server of a mail that is safe here. */
    public enum Taken {
        KEEP,
        MOVE,
        DELETE
    }

    /** Which of the mails that lie there when we come are taken; what comes later always is. */
    public enum Since {
        NEW,
        EVERYTHING,
        DATE
    }
}
