package io.otvet.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes a desk's past into empty tables: the same seed writes the same past. */
final class Past {

    private final Connection connection;
    private final Desk desk;
    private final Fill fill;
    private final RandomGenerator random;
    private final RowIds ids;

    Past(Connection connection, Desk desk, Fill fill) {
        this.connection = connection;
        this.desk = desk;
        this.fill = fill;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(fill.seed());
        this.ids = new RowIds(random);
    }

    void write() throws SQLException {
        List<Person> people = customers();
        Map<String, List<Story>> stories = Map.of("ru", Stories.of("ru"), "en", Stories.of("en"));
        TicketRows rows = new TicketRows(connection, desk, fill, ids, random);
        for (int number = 1; number <= fill.tickets(); number++) {
            Person customer = people.get(random.nextInt(people.size()));
            List<Story> among = Objects.requireNonNull(stories.get(customer.language()));
            rows.add(number, customer, among.get(random.nextInt(among.size())), created(number));
        }
        rows.flush();
        finish();
    }

    private List<Person> customers() {
        People made = new People(random, ids);
        List<Person> people = new ArrayList<>();
        CustomerRows rows = new CustomerRows(connection, ids, fill.now().minus(fill.span()));
        for (int number = 1; number <= fill.customers(); number++) {
            Person person = made.make(number);
            people.add(person);
            rows.add(person, desk.places());
        }
        rows.flush();
        return people;
    }

    /** Evenly over the span, a little by chance, the last ones within minutes. */
    private Instant created(int number) {
        double share = 1 - (number - random.nextDouble()) / fill.tickets();
        return fill.now()
                .minus(Duration.ofMillis((long) (fill.span().toMillis() * Math.max(0, share))))
                .minusSeconds(240);
    }

    /** What a running desk keeps beside the rows: numbers go on, words can be found, plans know the sizes. */
    private void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setval('tickets.ticket_number', (select max(number) from tickets.ticket))");
            statement.execute("""
                    insert into search.document
                        (id, owner_id, at, site_id, team_id, assignee_id, confidential, note, tsv)
                    select m.id, t.id, m.at, t.site_id, t.team_id, t.assignee_id, t.confidential, m.kind = 2,
                           to_tsvector('search.words', search.plain(t.subject || ' ' || m.text))
                    from tickets.message m join tickets.ticket t on t.id = m.ticket_id
                    """);
            statement.execute("insert into tickets.tag (name) select distinct unnest(tags) from tickets.ticket");
            statement.execute("analyze");
        }
    }
}
