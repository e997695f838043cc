package io.otvet.archive;

import io.otvet.postgres.UnfinishedRestore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A database without our tables, marked until all of them are there: nobody takes a part for the whole. */
record EmptyDatabase(Connection connection, Set<String> schemas) {

    private static final long RESTORING = 0x4e5702e;

    /** Refuses when there is anything of ours, but for what a restore that was cut short has left: that goes. */
    void claim() throws SQLException {
        if (!asks("select pg_try_advisory_lock(" + RESTORING + ")")) {
            throw new CannotBeDone("Another restore into this database is going on.");
        }
        if (asks("select to_regnamespace('" + UnfinishedRestore.SCHEMA + "') is not null")) {
            clear();
        }
        List<String> ours = ours();
        if (asks("select to_regclass('flyway_schema_history') is not null")) {
            ours.add("flyway_schema_history");
        }
        if (!ours.isEmpty()) {
            throw new CannotBeDone("A backup is restored onto an empty place only, and the database has "
                    + String.join(", ", ours) + ". Name an empty one with OTVET_DB_URL.");
        }
        Snapshot.run(connection, "create schema " + UnfinishedRestore.SCHEMA);
    }

    /** Takes away what was made since {@link #claim}. */
    void clear() throws SQLException {
        for (String schema : ours()) {
            Snapshot.run(connection, "drop schema " + Snapshot.quoted(schema) + " cascade");
        }
        Snapshot.run(connection, "drop table if exists flyway_schema_history");
        release();
    }

    void release() throws SQLException {
        Snapshot.run(connection, "drop schema if exists " + UnfinishedRestore.SCHEMA);
    }

    private List<String> ours() throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select nspname from pg_namespace where nspname = any (?) order by 1")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private boolean asks(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
