package io.otvet.channels.email;

import io.otvet.channels.email.MailboxSettings.Taken;
import io.otvet.mail.postbox.Postbox;
import io.otvet.mail.postbox.Postbox.Fate;
import io.otvet.mail.postbox.PostboxAccount.Protocol;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mailbox while it is open here: by whom, in which epoch of its places, and what was there before us. */
record MailboxSession(MailboxSettings settings, UUID node, Postbox box, String epoch, Instant notBefore) {

    /** Of what lay there when we came, what is older is passed over. */
    static Instant notBefore(MailboxSettings settings, MailboxPlace place) {
        return switch (settings.since()) {
            case EVERYTHING -> Instant.MIN;
            case DATE ->
                Objects.requireNonNull(settings.sinceOn()).atStartOfDay().toInstant(ZoneOffset.UTC);
            case NEW -> place.epoch() == null || place.begunAt() == null ? Instant.MAX : place.begunAt();
        };
    }

    MailboxId id() {
        return settings.id();
    }

    Fate fate() {
        return switch (settings.taken()) {
            case KEEP -> Fate.SEEN;
            case MOVE -> Fate.MOVED;
            case DELETE -> Fate.DELETED;
        };
    }

    @Nullable
    String target() {
        return settings.takenFolder();
    }

    /** Whether anything is to be done on the server with a mail that is safe here. */
    boolean leavesSomethingToDo() {
        return settings.account().protocol() == Protocol.IMAP || settings.taken() == Taken.DELETE;
    }
}
