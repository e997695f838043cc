package io.otvet.customers;

import io.otvet.audit.AuditLog;
import io.otvet.customers.db.tables.records.CustomerRecord;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One customer, looked at and corrected by an agent. */
@Component
@Transactional
public class CustomerCards {

    private final CustomerStore store;
    private final PointStore points;
    private final AuditLog audit;
    private final Clock clock;

    CustomerCards(CustomerStore store, PointStore points, AuditLog audit, Clock clock) {
        this.store = store;
        this.points = points;
        this.audit = audit;
        this.clock = clock;
    }

    public Customer find(Access who, CustomerId id) {
        who.require(Permission.CUSTOMERS_READ);
        return customer(record(who, id));
    }

    /** With a version, only when nobody changed the customer since. */
    public Customer change(Access who, CustomerId id, Optional<Integer> version, CustomerDraft draft) {
        who.require(Permission.CUSTOMERS_WRITE);
        draft.check();
        CustomerRecord row = record(who, id);
        String name = draft.name() == null ? row.getName() : draft.name().strip();
        String note = Objects.requireNonNullElse(draft.note(), row.getNote());
        if (!store.rewrite(id, version.orElse(row.getVersion()), name, note, OffsetDateTime.now(clock))) {
            throw new CustomerChangedMeanwhile();
        }
        changePoints(id, draft);
        points.add(id, Point.name(name), OffsetDateTime.now(clock));
        audit.record(who, "customers.changed", "customer:" + id, Map.of("name", name));
        return find(who, id);
    }

    private void changePoints(CustomerId id, CustomerDraft draft) {
        if (draft.emails() != null) {
            replace(id, Point.Kind.EMAIL, draft.emailPoints(), "emails");
        }
        if (draft.phones() != null) {
            replace(id, Point.Kind.PHONE, draft.phonePoints(), "phones");
        }
        List<Point.Seen> now = points.of(id);
        store.saveContact(id, first(now, Point.Kind.EMAIL), first(now, Point.Kind.PHONE));
    }

    private void replace(CustomerId id, Point.Kind kind, List<Point> wanted, String field) {
        List<Point> there = points.of(id).stream()
                .map(Point.Seen::point)
                .filter(point -> point.kind() == kind)
                .toList();
        there.stream().filter(point -> !wanted.contains(point)).forEach(point -> points.remove(id, point));
        for (Point point : wanted) {
            boolean taken = !there.contains(point) && !points.add(id, point, OffsetDateTime.now(clock));
            new Findings()
                    .when(taken, field, "customers.point-taken", point.shown())
                    .raise();
        }
    }

    private CustomerRecord record(Access who, CustomerId id) {
        return store.find(who, id).orElseThrow(() -> new NotFound("customers.no-such-customer"));
    }

    private Customer customer(CustomerRecord row) {
        CustomerId id = new CustomerId(row.getId());
        List<ContactPoint> contacts = points.of(id).stream()
                .filter(seen -> seen.point().kind() != Point.Kind.NAME)
                .map(seen -> new ContactPoint(
                        seen.point().kind().word(), seen.point().shown(), seen.lastSeen()))
                .toList();
        return new Customer(
                id,
                row.getName(),
                row.getEmail(),
                row.getPhone(),
                row.getNote(),
                contacts,
                store.sites(id),
                row.getVersion(),
                row.getCreatedAt().toInstant());
    }

    private static @Nullable String first(List<Point.Seen> points, Point.Kind kind) {
        return points.stream()
                .map(Point.Seen::point)
                .filter(point -> point.kind() == kind)
                .map(Point::shown)
                .findFirst()
                .orElse(null);
    }
}
