package io.otvet.customers.spi;

import io.otvet.kernel.Access;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Answered by whoever keeps what customers ask: which of them have something that is the caller's own. */
public interface OwnCustomers {

    Condition isOne(Access who, Field<UUID> customer);
}
