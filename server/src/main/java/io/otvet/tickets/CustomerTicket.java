package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.files.FileRef;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its customer may see it: nothing in it is for colleagues only.
 *
 * @param state never the desk's own status, whose name is ours
 * @param takenAt when it stopped being new; null while it is
 * @param solvedAt null while it is open
 * @param said oldest first
 * @param latest whether this is the newest part
 * @param older from which message on there is more before; null when this is the beginning
 */
public record CustomerTicket(
        TicketId id,
        long number,
        String subject,
        SiteId site,
        State state,
        CustomerId customer,
        String customerName,
        Instant receivedAt,
        @Nullable Instant takenAt,
        @Nullable Instant solvedAt,
        List<Said> said,
        boolean latest,
        @Nullable MessageId older) {

    public boolean isDone() {
        return state.isDone();
    }

    /**
     * @param byCustomer else by one of us
     * @param quoted of a mail: what stood under it
     */
    public record Said(
            MessageId id,
            boolean byCustomer,
            String author,
            String text,
            String quoted,
            @Nullable SafeHtml html,
            List<FileRef> files,
            Instant at) {}
}
