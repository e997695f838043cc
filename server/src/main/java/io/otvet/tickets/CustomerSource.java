package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;

import io.otvet.customers.CustomerCard;
import io.otvet.customers.Customers;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.search.spi.SearchSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Customers in the search box, each with how many tickets the caller sees of them. */
@Order(2)
@Component
class CustomerSource implements SearchSource {

    private final Customers customers;
    private final DSLContext sql;

    CustomerSource(Customers customers, DSLContext sql) {
        this.customers = customers;
        this.sql = sql;
    }

    record Found(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            int ticketCount) {}

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public List<?> find(Access who, String text, int limit) {
        if (!who.may(Permission.CUSTOMERS_READ)) {
            return List.of();
        }
        List<CustomerCard> cards = customers.search(who, text, limit);
        List<UUID> ids = cards.stream().map(card -> card.id().value()).toList();
        Map<UUID, Integer> counts = ids.isEmpty() ? Map.of() : counts(who, ids);
        return cards.stream().map(card -> found(card, counts)).toList();
    }

    private Map<UUID, Integer> counts(Access who, List<UUID> ids) {
        return sql.select(TICKET.CUSTOMER_ID, count())
                .from(TICKET)
                .where(TICKET.CUSTOMER_ID.in(ids), Visible.to(who))
                .groupBy(TICKET.CUSTOMER_ID)
                .fetchMap(TICKET.CUSTOMER_ID, count());
    }

    private static Found found(CustomerCard card, Map<UUID, Integer> counts) {
        UUID id = card.id().value();
        return new Found(
                id,
                card.name(),
                card.email() == null ? null : card.email().value(),
                card.phone() == null ? null : card.phone().value(),
                counts.getOrDefault(id, 0));
    }
}
