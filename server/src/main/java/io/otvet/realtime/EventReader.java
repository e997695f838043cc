package io.otvet.realtime;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads events in their order as they are committed, on any node, and gives them to the streams of this one. Listens
 * on a connection of its own, outside the pool. When the database goes away it goes on from where it was.
 */
@Component
class EventReader implements SmartLifecycle, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(EventReader.class);
    private static final int BATCH = 500;
    private static final int UNTIL_CERTAIN = 10;
    private static final int UNTIL_ASKED_AGAIN = 3000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final EventStore store;
    private final Hub hub;
    private final Presence presence;
    private final Attendance attendance;
    private final DataSource dataSource;
    private volatile boolean running;
    private volatile @Nullable Connection listening;

    EventReader(EventStore store, Hub hub, Presence presence, Attendance attendance, DataSource dataSource) {
        this.store = store;
        this.hub = hub;
        this.presence = presence;
        this.attendance = attendance;
        this.dataSource = dataSource;
    }

    /** Before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        hub.begin(store.now());
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread.ofVirtual().name("realtime").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        hub.closeAll();
        hangUp();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before the web server waits for its requests to end: streams never end by themselves. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        while (running) {
            try (Connection connection = open()) {
                listening = connection;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    log.warn("live events wait for the database: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection open() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Realtime.CHANNEL);
        }
        return connection;
    }

    private void listen(PGConnection connection) throws SQLException {
        long askedAt = System.nanoTime();
        while (running) {
            boolean certain = deliver();
            connection.getNotifications(certain ? UNTIL_ASKED_AGAIN : UNTIL_CERTAIN);
            if (System.nanoTime() - askedAt > UNTIL_ASKED_AGAIN * 1_000_000L) {
                hub.askAgain();
                attendance.here(hub.people());
                presence.forgetThoseGone();
                store.forgetBefore(OffsetDateTime.now().minus(KEPT));
                askedAt = System.nanoTime();
            }
        }
    }

    /** Whether nothing is left that must wait for an older transaction. */
    private boolean deliver() {
        while (true) {
            List<StoredEvent> events = store.after(hub.position(), BATCH);
            events.forEach(hub::deliver);
            if (events.size() < BATCH) {
                return !store.hasUncertain();
            }
        }
    }

    /** Wakes the reader from its wait; asking it to close would wait for it. */
    private void hangUp() {
        Connection connection = listening;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("already gone: {}", e.getMessage());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
