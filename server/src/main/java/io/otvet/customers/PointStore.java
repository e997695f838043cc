package io.otvet.customers;

import static io.otvet.customers.db.Tables.POINT;

import io.otvet.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PointStore {

    private final DSLContext sql;

    PointStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CustomerId> owner(Point point) {
        return sql.select(POINT.CUSTOMER_ID)
                .from(POINT)
                .where(POINT.KIND.eq(point.kind().word()))
                .and(POINT.VALUE.eq(point.key()))
                .fetchOptional(row -> new CustomerId(row.value1()));
    }

    List<Point.Seen> of(CustomerId customer) {
        return sql.selectFrom(POINT)
                .where(POINT.CUSTOMER_ID.eq(customer.value()))
                .orderBy(POINT.LAST_SEEN.desc(), POINT.ID)
                .fetch(row -> new Point.Seen(
                        new Point(
                                Point.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                                row.getValue(),
                                row.getShown()),
                        row.getLastSeen().toInstant()));
    }

    /** Whether it is this customer's now. Waits for whoever is adding the same point, and then finds it taken. */
    boolean add(CustomerId customer, Point point, OffsetDateTime now) {
        return sql.insertInto(POINT, POINT.ID, POINT.CUSTOMER_ID, POINT.KIND, POINT.VALUE, POINT.SHOWN, POINT.LAST_SEEN)
                        .values(Ids.next(), customer.value(), point.kind().word(), point.key(), point.shown(), now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void saw(CustomerId customer, Point point, OffsetDateTime now) {
        sql.update(POINT)
                .set(POINT.LAST_SEEN, now)
                .where(POINT.CUSTOMER_ID.eq(customer.value()))
                .and(POINT.KIND.eq(point.kind().word()))
                .and(POINT.VALUE.eq(point.key()))
                .execute();
    }

    void remove(CustomerId customer, Point point) {
        sql.deleteFrom(POINT)
                .where(POINT.CUSTOMER_ID.eq(customer.value()))
                .and(POINT.KIND.eq(point.kind().word()))
                .and(POINT.VALUE.eq(point.key()))
                .execute();
    }
}
