package io.otvet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A PostgreSQL server of our own inside a data folder.
 *
 * <ul>
 *   <li>Reached only from this machine, by a password that lies in the folder.
 *   <li>One that a killed Otvet left behind is stopped first; one that dies is started again on the same port.
 *   <li>Closing it is a fast shutdown: nothing that was committed is lost.
 * </ul>
 */
public final class EmbeddedPostgres implements Database {

    private static final String NAME = "otvet";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final Postmaster postmaster;
    private final String password;

    private EmbeddedPostgres(Postmaster postmaster, String password) {
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts the server of this folder, made anew if there is none, with these settings over our own. */
    public static EmbeddedPostgres start(DataFolder folder, Map<String, String> settings) {
        try {
            Path home = Files.createDirectories(folder.path().resolve("postgres"));
            Programs programs = Programs.in(home);
            programs.user().own(home);
            programs.keepLogSmall();
            Cluster cluster = new Cluster(home, programs);
            cluster.ensure();
            return start(cluster, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The database in " + folder.path() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether a database was ever made in this folder. Touches nothing. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("postgres/cluster/PG_VERSION"));
    }

    /** The server that another process runs in this folder; empty when none is ready. */
    public static Optional<Database> join(Path folder) {
        Path home = folder.resolve("postgres");
        OptionalInt port = new PidFile(home.resolve("cluster")).portOfReady();
        if (port.isEmpty()) {
            return Optional.empty();
        }
        try {
            String password = Files.readString(home.resolve("password")).strip();
            return Optional.of(new JoinedPostgres(url(port.getAsInt(), NAME), Cluster.SUPERUSER, password));
        } catch (IOException e) {
            throw new PostgresFailed("The password of the database in " + home + " cannot be read: " + e.getMessage());
        }
    }

    /** Stops what a killed process has left running here, so that the files can be taken away. */
    public static void stopOrphan(DataFolder folder) throws IOException {
        Postmaster.stopOrphan(new PidFile(folder.path().resolve("postgres/cluster")));
    }

    private static EmbeddedPostgres start(Cluster cluster, Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        EmbeddedPostgres postgres = new EmbeddedPostgres(new Postmaster(cluster, all), cluster.password());
        postgres.ensureDatabase();
        return postgres;
    }

    private void ensureDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user(), password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            close();
            throw new PostgresFailed("The database server started but does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public String url() {
        return url(NAME);
    }

    /** Where another database of this server is reached. */
    public String url(String database) {
        return url(postmaster.port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String user() {
        return Cluster.SUPERUSER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        postmaster.close();
    }
}
