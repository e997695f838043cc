package io.otvet.tickets;

import io.otvet.tickets.MessageStore.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which ticket a message would be found to belong to, and by what. Whether its writer is believed is not asked. */
@Component
public class ThreadTrace {

    private static final Pattern NUMBER = Pattern.compile("\\[#(\\d{1,18})]");

    private final ReplyTokens tokens;
    private final TicketStore tickets;
    private final MessageStore messages;

    ThreadTrace(ReplyTokens tokens, TicketStore tickets, MessageStore messages) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** @param by {@code token}, {@code references} or {@code number} */
    public record Trace(TicketId ticket, String by) {}

    @Transactional(readOnly = true)
    public Optional<Trace> find(@Nullable String replyToken, List<String> references, String subject) {
        return Optional.ofNullable(replyToken)
                .flatMap(tokens::ticket)
                .map(ticket -> new Trace(ticket, "token"))
                .or(() -> byReferences(references))
                .or(() -> byNumber(subject));
    }

    private Optional<Trace> byReferences(List<String> references) {
        return references.isEmpty()
                ? Optional.empty()
                : messages.references(references).stream()
                        .map(Reference::ticket)
                        .findFirst()
                        .map(ticket -> new Trace(ticket, "references"));
    }

    private Optional<Trace> byNumber(String subject) {
        Matcher number = NUMBER.matcher(subject);
        return number.find()
                ? tickets.byNumber(Long.parseLong(number.group(1))).map(ticket -> new Trace(ticket, "number"))
                : Optional.empty();
    }
}
