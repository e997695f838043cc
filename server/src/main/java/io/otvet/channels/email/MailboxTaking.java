package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.postbox.LyingMail;
import io.otvet.settings.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one mail out of a mailbox, by the same way as the SMTP port does. INVARIANT: the mail, its job and the note
 * that it is here are one commit of the node that holds the lease; only then is anything done on the server.
 */
@Component
class MailboxTaking {

    private static final Logger log = LoggerFactory.getLogger(MailboxTaking.class);
    private static final int TRIES = 3;

    private final Inbox inbox;
    private final LeftMails left;
    private final MailboxTakenStore taken;
    private final MailboxWatchStore watches;
    private final TransactionTemplate transaction;
    private final Path spool;

    MailboxTaking(
            Inbox inbox,
            LeftMails left,
            MailboxTakenStore taken,
            MailboxWatchStore watches,
            TransactionTemplate transaction,
            Instance instance) {
        this.inbox = inbox;
        this.left = left;
        this.taken = taken;
        this.watches = watches;
        this.transaction = transaction;
        this.spool = instance.data().resolve("spool");
    }

    /** @param alongside is done in the same commit */
    void take(MailboxSession at, LyingMail mail, Runnable alongside) {
        if (mail.size() > SmtpPort.LARGEST) {
            leave(at, mail, Reason.TOO_LARGE, alongside);
            return;
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                fetch(at, mail, alongside);
                return;
            } catch (FileSystemException e) {
                throw new UncheckedIOException(e);
            } catch (IOException e) {
                log.warn("mail {} of mailbox {} cannot be read: {}", mail.uid(), at.id(), e.getMessage());
                if (!at.box().isOpen()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        leave(at, mail, Reason.FAILED, alongside);
    }

    private void fetch(MailboxSession at, LyingMail mail, Runnable alongside) throws IOException {
        try (InputStream bytes = at.box().content(mail);
                Spool content = Spool.read(bytes, spool, SmtpPort.LARGEST)) {
            Runnable note = () -> {
                watches.fence(at.id(), at.node());
                taken.insert(at.id(), at.epoch(), mail.uid(), mail.print(), content.hash(), at.leavesSomethingToDo());
                alongside.run();
            };
            if (taken.hasHash(at.id(), content.hash())) {
                transaction.executeWithoutResult(_ -> note.run());
            } else {
                inbox.keep(arrival(at, mail, content), () -> {
                    note.run();
                    watches.tookOne(at.id());
                });
            }
        } catch (Spool.TooLarge e) {
            leave(at, mail, Reason.TOO_LARGE, alongside);
        }
    }

    static Arrival arrival(MailboxSession at, LyingMail mail, Spool content) {
        return new Arrival(
                at.settings().account().host(),
                sender(mail),
                List.of(at.settings().address()),
                content,
                at.id(),
                mail.receivedAt());
    }

    /** Who sent it, so that the mails of one person are taken in one after another. */
    private static String sender(LyingMail mail) {
        return mail.header("Return-Path")
                .or(() -> mail.header("From"))
                .map(text -> text.replaceAll("(?s).*<([^<>]*)>.*", "$1").strip())
                .flatMap(EmailAddress::parse)
                .map(EmailAddress::value)
                .orElse("");
    }

    private void leave(MailboxSession at, LyingMail mail, Reason reason, Runnable alongside) {
        transaction.executeWithoutResult(_ -> {
            watches.fence(at.id(), at.node());
            taken.insert(at.id(), at.epoch(), mail.uid(), mail.print(), null, false);
            left.tell(at, mail, reason);
            alongside.run();
        });
    }
}
