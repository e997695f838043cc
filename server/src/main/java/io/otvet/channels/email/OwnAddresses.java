package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.Sites;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which addresses are ours: those of sites and of mailboxes, with a token after the plus too. */
@Component
class OwnAddresses {

    private final Sites sites;
    private final MailboxStore mailboxes;

    OwnAddresses(Sites sites, MailboxStore mailboxes) {
        this.sites = sites;
        this.mailboxes = mailboxes;
    }

    boolean has(EmailAddress address) {
        return Stream.of(address, PlusAddress.of(address).base()).distinct().anyMatch(this::isOurs);
    }

    private boolean isOurs(EmailAddress address) {
        return sites.byAddress(address).isPresent() || mailboxes.isAddress(address);
    }
}
