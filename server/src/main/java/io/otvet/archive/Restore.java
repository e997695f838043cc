package io.otvet.archive;

import io.otvet.archive.Manifest.Migration;
import io.otvet.archive.Manifest.Table;
import io.otvet.postgres.DataFolder;
import io.otvet.postgres.Database;
import io.otvet.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;

/**
 * Brings a backup onto an empty place. Nothing is begun before the whole file was read and found whole; what fails
 * later is taken away again, and what is killed in the middle bears a mark: no server starts on it, and the same
 * restore begins anew.
 */
final class Restore {

    private final Place place;
    private final Progress progress;
    private final Migrations known = Migrations.all();

    Restore(Place place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    Manifest from(Path file) throws IOException, SQLException {
        EmptyPlace empty = new EmptyPlace(place);
        empty.check();
        Manifest manifest = Verification.of(file, progress);
        new Acceptance(place.keys(), known).check(manifest);
        try (DataFolder folder = DataFolder.lock(place.data())) {
            EmbeddedPostgres.stopOrphan(folder);
            empty.clear();
            empty.begin();
            try {
                load(file, manifest, folder);
                empty.end();
            } catch (IOException | SQLException | RuntimeException e) {
                empty.clear();
                throw e;
            }
        }
        return manifest;
    }

    private void load(Path file, Manifest manifest, DataFolder folder) throws IOException, SQLException {
        Database chosen = place.isExternal()
                ? Database.external(place.url(), place.user(), place.password())
                : EmbeddedPostgres.start(folder, Map.of());
        try (OpenDatabase open = new OpenDatabase(chosen, null);
                Connection connection = connect(chosen)) {
            load(file, manifest, open.database(), connection);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void load(Path file, Manifest manifest, Database database, Connection connection)
            throws IOException, SQLException {
        EmptyDatabase empty = new EmptyDatabase(connection, known.schemas());
        empty.claim();
        try {
            List<String> versions =
                    manifest.migrations().stream().map(Migration::version).toList();
            migrate(database, known.only(versions));
            rows(file, manifest, connection);
            migrate(database, known);
            afterwards(manifest, connection);
            empty.release();
        } catch (IOException | SQLException | RuntimeException e) {
            takeBack(connection, database, e);
            throw e;
        }
    }

    /** By a connection of its own, as the one before may be in the middle of anything. */
    private void takeBack(Connection connection, Database database, Exception failure) {
        try {
            connection.abort(Runnable::run);
            try (Connection another = connect(database)) {
                new EmptyDatabase(another, known.schemas()).clear();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void migrate(Database database, Migrations migrations) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .resourceProvider(migrations)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private void rows(Path file, Manifest manifest, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Scaffold scaffold = new Scaffold(connection, known.schemas());
        scaffold.takeDown();
        try (Disk disk = new Disk()) {
            Loading loading = new Loading(place, connection, manifest, disk);
            loading.empty();
            progress.begin("Restoring");
            new Walk(file, progress).over(loading);
            loading.end();
            loading.sequences();
            disk.settle();
        }
        scaffold.buildAgain(progress);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** What each module wants to be different after a restore, all of it or nothing; what they say is for people. */
    private void afterwards(Manifest manifest, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('otvet.backup_made_at', '" + manifest.madeAt() + "', true)");
            for (Resource module : Migrations.found("classpath*:db/restored/*.sql")) {
                statement.execute(Migrations.text(module));
                for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
                    progress.say(String.valueOf(said.getMessage()));
                }
                statement.clearWarnings();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        for (Table table : manifest.tables()) {
            Snapshot.run(connection, "vacuum (analyze) " + Snapshot.quoted(table.schema(), table.name()));
        }
    }
}
