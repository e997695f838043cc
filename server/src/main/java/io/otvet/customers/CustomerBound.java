package io.otvet.customers;

import static io.otvet.customers.db.Tables.CUSTOMER_SITE;

import io.otvet.customers.spi.OwnCustomers;
import io.otvet.kernel.Access;
import io.otvet.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The bound on every statement that gives customers away: those seen at a site that the caller sees, and only those
 * with something of the caller's own, where no more than that may be seen.
 */
@Component
class CustomerBound {

    private final List<OwnCustomers> own;

    CustomerBound(List<OwnCustomers> own) {
        this.own = own;
    }

    Condition of(Access who, Field<UUID> customer) {
        return sites(who.scope(), customer).and(own(who, customer));
    }

    private static Condition sites(Scope scope, Field<UUID> customer) {
        return scope.everywhere()
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(CUSTOMER_SITE)
                        .where(CUSTOMER_SITE.CUSTOMER_ID.eq(customer))
                        .and(CUSTOMER_SITE.SITE_ID.eq(DSL.any(scope.sites().toArray(UUID[]::new)))));
    }

    private Condition own(Access who, Field<UUID> customer) {
        return who.scope().onlyOf() == null
                ? DSL.noCondition()
                : own.stream().map(some -> some.isOne(who, customer)).reduce(DSL.falseCondition(), Condition::or);
    }
}
