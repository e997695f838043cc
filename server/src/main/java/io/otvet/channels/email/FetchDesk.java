package io.otvet.channels.email;

import io.otvet.mail.postbox.Postboxes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody needs who looks after a mailbox. */
@Component
record FetchDesk(
        Postboxes postboxes,
        MailboxEntries entries,
        MailboxTaking taking,
        MailboxTakenStore taken,
        MailboxWatchStore watches,
        RawStore raws,
        TransactionTemplate transaction) {}
