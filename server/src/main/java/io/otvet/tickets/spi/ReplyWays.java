package io.otvet.tickets.spi;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import io.otvet.tickets.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Answered by the channel that carries replies: which way the next one of a ticket would go. */
public interface ReplyWays {

    /**
     * @param answered the customer's last message that came as a mail; asked for only where it makes a difference
     * @return empty when there is no such site
     */
    Optional<Way> of(SiteId site, Supplier<Optional<MessageId>> answered);

    /** Whether mail to this address came back lately and nobody has written from there since. */
    Optional<Undelivered> undelivered(EmailAddress to);

    /**
     * @param permanent trying again is pointless
     * @param reason in the words of the server that refused
     */
    record Undelivered(boolean permanent, String reason, Instant at) {}

    /** @param open whether it would leave now; else it waits */
    record Way(EmailAddress from, boolean open) {}
}
