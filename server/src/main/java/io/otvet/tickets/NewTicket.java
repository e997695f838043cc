package io.otvet.tickets;

import io.otvet.customers.Sender;
import io.otvet.files.FileId;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that an agent or a script opens for a customer.
 *
 * @param channel by which the customer spoke: {@link Channel#PHONE} of a call, else {@link Channel#API}
 * @param key repeated with the same key it is the same ticket
 */
public record NewTicket(
        Channel channel,
        Sender customer,
        String subject,
        String text,
        @Nullable SafeHtml html,
        List<FileId> attachments,
        @Nullable SiteId site,
        @Nullable CategoryId category,
        @Nullable Level criticality,
        @Nullable String key) {

    public NewTicket {
        attachments = List.copyOf(attachments);
    }
}
