package io.otvet.demo;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Customers with what they are known by and where they were seen. */
final class CustomerRows {

    private final Copy customers;
    private final Copy points;
    private final Copy sites;
    private final RowIds ids;
    private final Instant since;

    CustomerRows(Connection connection, RowIds ids, Instant since) {
        this.customers = new Copy(connection, "customers.customer", "id, name, email, phone, created_at, updated_at");
        this.points = new Copy(connection, "customers.point", "id, customer_id, kind, value, shown, last_seen");
        this.sites = new Copy(connection, "customers.customer_site", "customer_id, site_id, since");
        this.ids = ids;
        this.since = since;
    }

    void add(Person person, List<Desk.Place> places) {
        customers.add(person.id(), person.full(), person.email(), person.phone(), since, since);
        points.add(ids.next(), person.id(), "name", plain(person.full()), person.full(), since);
        points.add(ids.next(), person.id(), "email", plain(person.email()), person.email(), since);
        points.add(ids.next(), person.id(), "phone", person.phone().substring(1), person.phone(), since);
        places.forEach(place -> sites.add(person.id(), place.site(), since));
        if (points.isFull()) {
            flush();
        }
    }

    void flush() {
        customers.flush();
        points.flush();
        sites.flush();
    }

    private static String plain(String shown) {
        return shown.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
