package io.otvet.channels.email;

import io.otvet.mail.Relay;
import io.otvet.senders.spi.SenderAddresses;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replies leave from sites and mailboxes, notices from sites. */
@Component
class OutgoingAddresses implements SenderAddresses {

    private final Sites sites;
    private final MailboxStore mailboxes;
    private final @Nullable String house;

    OutgoingAddresses(Sites sites, MailboxStore mailboxes, Instance instance) {
        this.sites = sites;
        this.mailboxes = mailboxes;
        this.house = instance.relay().map(Relay::of).map(Relay::host).orElse(null);
    }

    @Override
    public List<SenderAddress> all() {
        return Stream.concat(
                        sites.all().stream().map(site -> new SenderAddress(site.address(), house)),
                        mailboxes.all().stream().map(mailbox -> new SenderAddress(mailbox.address(), server(mailbox))))
                .toList();
    }

    private @Nullable String server(MailboxSettings mailbox) {
        Sending own = mailbox.sending();
        return own == null ? house : own.host();
    }
}
