package io.otvet.tickets;

import io.otvet.customers.CustomerId;
import io.otvet.tickets.MessageStore.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which ticket does a message belong to? The first step that knows answers. A token was made by us for this ticket;
 * references and numbers can be guessed, so they are believed only of people who take part in the ticket.
 */
@Component
class ThreadFinder {

    private static final Pattern NUMBER = Pattern.compile("\\[#(\\d{1,18})]");
    private static final int MOST_REFERENCES = 50;

    private final ReplyTokens tokens;
    private final TicketStore tickets;
    private final MessageStore messages;

    ThreadFinder(ReplyTokens tokens, TicketStore tickets, MessageStore messages) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** What in a message may say where it belongs. */
    record Clue(@Nullable String replyToken, List<String> references, String subject) {}

    /** @param trusted whether the message may stand in that ticket; a stranger's only points to it */
    record Found(TicketId ticket, boolean trusted) {}

    Optional<Found> find(IncomingMessage message, CustomerId sender) {
        Clue clue = new Clue(message.replyToken(), message.references(), message.subject());
        return byToken(clue).or(() -> byReferences(clue, sender)).or(() -> byNumber(clue, sender));
    }

    Optional<Found> byToken(Clue clue) {
        return Optional.ofNullable(clue.replyToken()).flatMap(tokens::ticket).map(ticket -> new Found(ticket, true));
    }

    /** @param sender null for somebody who never wrote to us */
    Optional<Found> byReferences(Clue clue, @Nullable CustomerId sender) {
        List<String> names = clue.references();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> nearest = names.subList(Math.max(0, names.size() - MOST_REFERENCES), names.size())
                .reversed();
        List<Reference> known = messages.references(nearest);
        return nearest.stream()
                .map(ExternalIds::plain)
                .flatMap(name -> known.stream()
                        .filter(reference ->
                                ExternalIds.plain(reference.externalId()).equals(name)))
                .findFirst()
                .map(reference -> found(reference.ticket(), reference.customer(), sender));
    }

    Optional<Found> byNumber(Clue clue, @Nullable CustomerId sender) {
        Matcher number = NUMBER.matcher(clue.subject());
        if (!number.find()) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(number.group(1));
        return tickets.byNumber(wanted)
                .map(ticket -> found(ticket, tickets.customerOf(wanted).orElseThrow(), sender));
    }

    private Found found(TicketId ticket, CustomerId owner, @Nullable CustomerId sender) {
        return new Found(ticket, sender != null && (owner.equals(sender) || messages.hasWrittenIn(ticket, sender)));
    }
}
