package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.spi.ReplyWays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells agents what {@link Outlets} will choose. Asked with each ticket, so mailboxes are kept for two seconds. */
@Component
class KnownReplyWays implements ReplyWays {

    private static final long STALE = 2_000_000_000L;

    private record Kept(List<MailboxSettings> mailboxes, long at) {}

    private final Outlets outlets;
    private final MailboxStore store;
    private final Sites sites;
    private final BouncedAddresses bounced;
    private volatile @Nullable Kept kept;

    KnownReplyWays(Outlets outlets, MailboxStore store, Sites sites, BouncedAddresses bounced) {
        this.outlets = outlets;
        this.store = store;
        this.sites = sites;
        this.bounced = bounced;
    }

    @Override
    public Optional<Way> of(SiteId site, Supplier<Optional<MessageId>> answered) {
        return sites.find(site).map(found -> {
            Optional<MailboxSettings> chosen = outlets.choice(mailboxes(), found, answered);
            EmailAddress from = chosen.map(MailboxSettings::address).orElseGet(found::address);
            return new Way(from, outlets.isOpen(chosen));
        });
    }

    @Override
    public Optional<Undelivered> undelivered(EmailAddress to) {
        return bounced.of(to).map(found -> new Undelivered(found.permanent(), found.reason(), found.at()));
    }

    private List<MailboxSettings> mailboxes() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > STALE) {
            known = new Kept(store.all(), System.nanoTime());
            kept = known;
        }
        return known.mailboxes();
    }
}
