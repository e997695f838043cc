package io.otvet.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is in the way of loading tables in any order and fast: references between them, triggers, indexes. Taken down
 * before and built again after, when PostgreSQL looks at every row anew.
 */
final class Scaffold {

    private static final String REFERENCES = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and connamespace = any (select oid from pg_namespace where nspname = any (?))
            order by 1
            """;

    private static final String TRIGGERS = """
            select distinct format('alter table %s disable trigger user', tgrelid::regclass),
                   format('alter table %s enable trigger user', tgrelid::regclass)
            from pg_trigger
            where not tgisinternal
              and tgrelid in (select oid from pg_class where relnamespace in
                    (select oid from pg_namespace where nspname = any (?)))
            """;

    private static final String INDEXES = """
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index
            where indrelid in (select oid from pg_class where relkind = 'r' and relnamespace in
                    (select oid from pg_namespace where nspname = any (?)))
              and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
            order by 1
            """;

    private final Connection connection;
    private final Set<String> schemas;
    private final List<String> rebuilding = new ArrayList<>();

    Scaffold(Connection connection, Set<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    void takeDown() throws SQLException {
        Snapshot.run(connection, "set local maintenance_work_mem = '256MB'");
        List<String> references = down(REFERENCES);
        List<String> triggers = down(TRIGGERS);
        rebuilding.addAll(down(INDEXES));
        rebuilding.addAll(references);
        rebuilding.addAll(triggers);
    }

    void buildAgain(Progress progress) throws SQLException {
        progress.say("Building indexes and looking at every reference …");
        for (String statement : rebuilding) {
            Snapshot.run(connection, statement);
        }
    }

    /** Answers how to build again. */
    private List<String> down(String query) throws SQLException {
        List<String> down = new ArrayList<>();
        List<String> up = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    down.add(rows.getString(1));
                    up.add(rows.getString(2));
                }
            }
        }
        for (String statement : down) {
            Snapshot.run(connection, statement);
        }
        return up;
    }
}
