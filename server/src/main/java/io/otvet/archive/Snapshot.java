package io.otvet.archive;

import io.otvet.archive.Manifest.Migration;
import io.otvet.archive.Manifest.Sequence;
import io.otvet.files.BlobFolder;
import io.otvet.postgres.Database;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The database as it stood at one moment. As long as it is open no blob is swept, so that whatever a row names is there
 * to be copied; the tables themselves are held only until {@link #letGo}.
 */
final class Snapshot implements AutoCloseable {

    private static final String TABLES = """
            select n.nspname, c.relname,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p'
              and (n.nspname = any (?) or c.oid = to_regclass('flyway_schema_history'))
            order by 1, 2
            """;

    private final Connection connection;
    private final Array schemas;

    private Snapshot(Connection connection, Array schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    record Source(String schema, String name, List<String> columns) {}

    static Snapshot of(Database database, Set<String> schemas) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try {
            run(connection, "set application_name = 'otvet backup'");
            run(connection, "select pg_advisory_lock_shared(" + BlobFolder.SWEEPING + ")");
            connection.setAutoCommit(false);
            run(connection, "set transaction isolation level repeatable read, read only");
            run(connection, "set local datestyle = 'ISO'; set local intervalstyle = 'postgres'");
            run(connection, "set local extra_float_digits = 3; set local bytea_output = 'hex'");
            return new Snapshot(connection, connection.createArrayOf("text", schemas.toArray()));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    List<Source> tables() throws SQLException {
        return list(TABLES, row -> new Source(row.getString(1), row.getString(2), texts(row.getArray(3))));
    }

    /** A position may be ahead of the rows, as sequences know no transactions: never behind them. */
    List<Sequence> sequences() throws SQLException {
        String named = "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'S' and n.nspname = any (?) order by 1, 2";
        List<Sequence> found = new ArrayList<>();
        for (List<String> name : list(named, row -> List.of(row.getString(1), row.getString(2)))) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select last_value, is_called from " + quoted(name.getFirst(), name.getLast()))) {
                row.next();
                found.add(new Sequence(name.getFirst(), name.getLast(), row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    /** Empty when no Otvet has ever used this database. */
    List<Migration> migrations() throws SQLException {
        if (text("select to_regclass('flyway_schema_history')").isEmpty()) {
            return List.of();
        }
        String applied = "select version, description, checksum from flyway_schema_history"
                + " where success and version is not null and (?::text[]) is not null order by installed_rank";
        return list(applied, row -> new Migration(row.getString(1), row.getString(2), row.getObject(3, Integer.class)));
    }

    String version() throws SQLException {
        return text("show server_version");
    }

    CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Ends the transaction, as a long one is in the way of all others; the names of blobs are kept beyond it. */
    void letGo() throws SQLException {
        run(connection, "declare blobs cursor with hold for " + BlobFolder.NAMED + " order by 1");
        connection.commit();
    }

    /** Those that come next; empty after the last. */
    List<String> nextBlobs() throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("fetch 1000 from blobs")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        connection.commit();
        return hashes;
    }

    static String quoted(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            String found = row.next() ? row.getString(1) : null;
            return found == null ? "" : found;
        }
    }

    private <T> List<T> list(String sql, Row<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, schemas);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
        }
        return found;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
