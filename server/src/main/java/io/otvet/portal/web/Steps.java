package io.otvet.portal.web;

import io.otvet.portal.web.TicketView.Moment;
import io.otvet.portal.web.TicketView.Step;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a ticket is, like a parcel: received, in work, waiting for you, solved. */
final class Steps {

    private static final List<String> WORDS = List.of("received", "in-work", "yours", "solved");

    private final PageTexts texts;
    private final CustomerTicket ticket;
    private final int now;

    Steps(CustomerTicket ticket, PageTexts texts) {
        this.texts = texts;
        this.ticket = ticket;
        this.now = place(ticket.state());
    }

    /** Waiting for the customer is no step that every ticket takes: it shows only while it lasts. */
    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(0, "received", ticket.receivedAt()));
        steps.add(step(1, "in-work", ticket.takenAt()));
        if (now == 2) {
            steps.add(step(2, "yours", answeredAt()));
        }
        steps.add(step(3, "solved", ticket.solvedAt()));
        return steps;
    }

    String turn() {
        return texts.of("portal.turn-" + word());
    }

    String next() {
        return texts.of("portal.next-" + word());
    }

    private String word() {
        return WORDS.get(now);
    }

    static String word(State state) {
        return WORDS.get(place(state));
    }

    private static int place(State state) {
        return switch (state) {
            case NEW -> 0;
            case OPEN, ON_HOLD -> 1;
            case PENDING -> 2;
            case SOLVED, CLOSED -> 3;
        };
    }

    private Step step(int place, String word, @Nullable Instant at) {
        boolean done = place < now || now == 3;
        String look = done ? "done" : place == now ? "now" : "later";
        boolean reached = place <= now && at != null;
        return new Step(
                texts.of("portal.step-" + word), look, reached ? Moment.of(Objects.requireNonNull(at), texts) : null);
    }

    private @Nullable Instant answeredAt() {
        return ticket.said().stream()
                .filter(said -> !said.byCustomer())
                .map(CustomerTicket.Said::at)
                .reduce((_, last) -> last)
                .orElse(null);
    }
}
