package io.otvet.tickets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows.
 *
 * @param text words, fragments and terms as typed: {@code status:open возврат}
 * @param facts further terms by name, values parted by commas
 */
public record TicketQuery(
        String text,
        @Nullable String view,
        @Nullable String sort,
        Map<String, String> facts,
        @Nullable String after,
        int limit) {

    public TicketQuery {
        facts = Map.copyOf(facts);
    }
}
