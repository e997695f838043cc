package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.kernel.EmailAddress;
import io.otvet.tickets.ThreadFinder.Clue;
import io.otvet.tickets.ThreadFinder.Found;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how {@link Intake} finds the ticket that a message belongs to, clue by clue, and changes nothing. */
@Component
public class ThreadTrace {

    private final ThreadFinder finder;
    private final TicketStore tickets;
    private final Customers customers;

    ThreadTrace(ThreadFinder finder, TicketStore tickets, Customers customers) {
        this.finder = finder;
        this.tickets = tickets;
        this.customers = customers;
    }

    /**
     * One clue; the first that finds a ticket decides, the others are shown all the same.
     *
     * @param by {@code token}, {@code references} or {@code number}
     * @param number of the ticket it leads to; null when to none
     * @param trusted the writer takes part in that ticket, or the clue can be known to nobody else; if not, the message
     *     opens a ticket of its own that is linked to it
     */
    public record Step(String by, @Nullable Long number, boolean trusted) {}

    /**
     * @param references what it answers, the nearest last
     * @param sender null when nobody can be made out
     */
    @Transactional(readOnly = true)
    public List<Step> steps(
            @Nullable String replyToken, List<String> references, String subject, @Nullable EmailAddress sender) {
        Clue clue = new Clue(replyToken, references, subject);
        CustomerId writer = sender == null ? null : customers.byAddress(sender).orElse(null);
        return List.of(
                step("token", finder.byToken(clue)),
                step("references", finder.byReferences(clue, writer)),
                step("number", finder.byNumber(clue, writer)));
    }

    private Step step(String by, Optional<Found> found) {
        return found.map(place -> new Step(by, tickets.numberOf(place.ticket()), place.trusted()))
                .orElseGet(() -> new Step(by, null, false));
    }
}
