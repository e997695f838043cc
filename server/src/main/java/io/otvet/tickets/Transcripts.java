package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said in a ticket, whole, to be given away: neither notes nor what was changed behind the scenes. */
@Component
public class Transcripts {

    private static final Set<String> SAID = Set.of("customer", "reply");
    private static final int AT_ONCE = 200;

    private final Tickets tickets;
    private final Messages messages;

    Transcripts(Tickets tickets, Messages messages) {
        this.tickets = tickets;
        this.messages = messages;
    }

    /** @param messages the oldest first */
    public record Transcript(TicketRow ticket, List<MessageView> messages) {}

    public Transcript of(Access who, String reference) {
        TicketRow ticket = tickets.find(who, reference).ticket();
        List<MessageView> said = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<MessageView> page = messages.page(who, ticket.id(), after, AT_ONCE);
            page.items().stream().filter(entry -> SAID.contains(entry.kind())).forEach(said::add);
            after = page.next();
        } while (after != null);
        said.sort(Comparator.comparing(MessageView::at));
        return new Transcript(ticket, said);
    }
}
