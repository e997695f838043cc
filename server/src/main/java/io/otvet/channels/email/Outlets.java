package io.otvet.channels.email;

import io.otvet.jobs.NotNow;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.Relay;
import io.otvet.mail.postbox.PostboxFailure;
import io.otvet.settings.Instance;
import io.otvet.sites.Site;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.OutgoingReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From which address a reply leaves, and by which server: by the mailbox that the customer wrote to, as long as it is
 * one of the ticket's site, else by the one that has the site's address; else from the site's address by the relay of
 * the house.
 */
@Component
class Outlets {

    private static final Duration WITHOUT_ACCESS = Duration.ofSeconds(30);

    private final MailboxStore mailboxes;
    private final RawStore raws;
    private final Sites sites;
    private final MailboxEntries entries;
    private final Optional<Relay> house;

    Outlets(MailboxStore mailboxes, RawStore raws, Sites sites, MailboxEntries entries, Instance instance) {
        this.mailboxes = mailboxes;
        this.raws = raws;
        this.sites = sites;
        this.entries = entries;
        this.house = instance.relay().map(Relay::of);
    }

    /** @param relay empty when there is none: then the reply waits */
    record Outlet(Site site, EmailAddress address, Optional<Relay> relay, String signature) {}

    /** Whether what leaves from this mailbox would find a way; empty stands for the address of a site. */
    boolean isOpen(Optional<MailboxSettings> from) {
        return house.isPresent()
                || from.filter(mailbox -> mailbox.sending() != null).isPresent();
    }

    /** Whether any reply could leave at all. */
    boolean areThere() {
        return house.isPresent() || mailboxes.isAnySending();
    }

    Outlet of(OutgoingReply reply) {
        return of(reply.site(), reply.answered());
    }

    /** @param answered the customer's message; null when it did not come as a mail */
    Outlet of(SiteId id, @Nullable MessageId answered) {
        Site site = sites.find(id).orElseGet(sites::standard);
        return choice(mailboxes.all(), site, () -> Optional.ofNullable(answered))
                .map(mailbox -> new Outlet(site, mailbox.address(), relay(mailbox), mailbox.signature()))
                .orElseGet(() -> new Outlet(site, site.address(), house, ""));
    }

    /**
     * The mailbox that a reply leaves from; empty for the site's own address by the relay of the house.
     *
     * @param answered asked for only where it makes a difference
     */
    Optional<MailboxSettings> choice(List<MailboxSettings> all, Site site, Supplier<Optional<MessageId>> answered) {
        List<MailboxSettings> ours =
                all.stream().filter(mailbox -> mailbox.site().equals(site.id())).toList();
        Optional<MailboxSettings> usual = usual(site, ours);
        if (ours.isEmpty() || ours.size() == 1 && usual.isPresent()) {
            return usual;
        }
        return answered.get()
                .flatMap(raws::mailboxOf)
                .flatMap(id ->
                        ours.stream().filter(mailbox -> mailbox.id().equals(id)).findFirst())
                .or(() -> usual);
    }

    private Optional<MailboxSettings> usual(Site site, List<MailboxSettings> ours) {
        return ours.stream()
                .filter(mailbox -> mailbox.address().equals(site.address()))
                .findFirst()
                .or(() -> ours.stream()
                        .filter(mailbox -> house.isEmpty() && mailbox.sending() != null)
                        .findFirst());
    }

    /** While nobody is let in, replies wait as they do without a relay; the mailbox says what is wrong. */
    Optional<Relay> relay(MailboxSettings mailbox) {
        Sending own = mailbox.sending();
        if (own == null) {
            return house;
        }
        try {
            return Optional.of(own.relay(own.user() == null ? entries.account(mailbox) : mailbox.account()));
        } catch (PostboxFailure _) {
            throw new NotNow(WITHOUT_ACCESS);
        }
    }
}
