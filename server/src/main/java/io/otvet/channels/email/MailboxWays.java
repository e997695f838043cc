package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.spi.WaysOut;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Mailboxes that send by a server of their own carry the mail of the house as well. */
@Component
class MailboxWays implements WaysOut {

    private final MailboxStore mailboxes;
    private final Outlets outlets;

    MailboxWays(MailboxStore mailboxes, Outlets outlets) {
        this.mailboxes = mailboxes;
        this.outlets = outlets;
    }

    @Override
    public boolean areThere() {
        return mailboxes.isAnySending();
    }

    @Override
    public Optional<WayOut> of(EmailAddress from) {
        return first(mailbox -> mailbox.address().equals(from));
    }

    @Override
    public Optional<WayOut> any() {
        return first(_ -> true);
    }

    private Optional<WayOut> first(Predicate<MailboxSettings> which) {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.sending() != null)
                .filter(which)
                .findFirst()
                .flatMap(mailbox -> outlets.relay(mailbox).map(relay -> new WayOut(mailbox.address(), relay)));
    }
}
