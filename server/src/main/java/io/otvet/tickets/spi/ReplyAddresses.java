package io.otvet.tickets.spi;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.SiteId;
import io.otvet.tickets.MessageId;
import java.util.Optional;
import java.util.function.Supplier;

/** Answered by the channel that carries replies: from which address the next one of a ticket would leave. */
public interface ReplyAddresses {

    /**
     * @param answered the customer's last message that came as a mail; asked for only where it makes a difference
     * @return empty when there is no other than the site's own
     */
    Optional<EmailAddress> from(SiteId site, Supplier<Optional<MessageId>> answered);
}
