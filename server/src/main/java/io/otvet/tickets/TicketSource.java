package io.otvet.tickets;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.search.spi.SearchSource;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tickets in the search box: by number, by words, by fragments of the customer; the latest first. */
@Order(1)
@Component
class TicketSource implements SearchSource {

    private final TicketList list;

    TicketSource(TicketList list) {
        this.list = list;
    }

    @Override
    public String kind() {
        return "tickets";
    }

    @Override
    public List<?> find(Access who, String text, int limit) {
        if (!who.may(Permission.TICKETS_READ)) {
            return List.of();
        }
        return list.page(who, new TicketQuery(text, "all", "last", Map.of(), null, limit))
                .items();
    }
}
