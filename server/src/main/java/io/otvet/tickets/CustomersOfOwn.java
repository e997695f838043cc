package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.otvet.customers.spi.OwnCustomers;
import io.otvet.kernel.Access;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Whoever sees only their own tickets knows only the customers of those. */
@Component
class CustomersOfOwn implements OwnCustomers {

    @Override
    public Condition isOne(Access who, Field<UUID> customer) {
        return exists(selectOne().from(TICKET).where(TICKET.CUSTOMER_ID.eq(customer), Visible.to(who)));
    }
}
