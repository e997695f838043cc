package io.otvet.demo;

import io.otvet.settings.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills an empty desk with the demo company before anybody can look, and says how to sign in. */
@Component
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final Instance instance;
    private final Company company;
    private final Enclosures enclosures;
    private final Troubles troubles;
    private final DataSource database;
    private final DSLContext sql;
    private final Clock clock;
    private final int tickets;

    /** @param tickets more than the demo's for a benchmark */
    DemoStart(
            Instance instance,
            Company company,
            Enclosures enclosures,
            Troubles troubles,
            DataSource database,
            DSLContext sql,
            Clock clock,
            @Value("${otvet.demo-tickets:2000}") int tickets) {
        this.instance = instance;
        this.company = company;
        this.enclosures = enclosures;
        this.troubles = troubles;
        this.database = database;
        this.sql = sql;
        this.clock = clock;
        this.tickets = tickets;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() throws SQLException {
        if (!instance.demo()) {
            return;
        }
        boolean empty = !sql.fetchExists(sql.selectOne().from("staff.agent"));
        if (empty) {
            log.info("Inviting the demo company …");
            fill(Fill.of(tickets, clock.instant()));
            enclosures.hang();
            troubles.happen();
        }
        log.info("Demo: sign in as anna@otvet.example, password {}", Company.PASSWORD);
    }

    void fill(Fill fill) throws SQLException {
        Desk desk = company.found();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Past(connection, desk, fill).write();
            connection.commit();
        }
    }
}
