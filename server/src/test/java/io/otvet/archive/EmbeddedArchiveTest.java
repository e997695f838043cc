package io.otvet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.postgres.DataFolder;
import io.otvet.postgres.Database;
import io.otvet.postgres.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the PostgreSQL that is brought along, on and off. */
@Tag("slow")
class EmbeddedArchiveTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void movesWhatARunningOneAndAStoppedOneKeep() throws Exception {
        Path old = folder.resolve("old");
        try (DataFolder data = DataFolder.lock(old);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of())) {
            migrateToAnOlderVersion(postgres);
            execute(postgres, "insert into audit.entry (actor, what, object, facts) values ('a', 'b', 'Ёлка', '{}')");
            assertThat(run(old, "backup", "running.backup")).as(said()).isZero();
        }
        assertThat(run(old, "backup", "stopped.backup")).as(said()).isZero();

        Path fresh = folder.resolve("fresh");
        Files.createDirectories(fresh.resolve("files/ab"));
        Files.writeString(fresh.resolve("restore-unfinished"), "files " + fresh + "/files\ndatabase embedded\n");
        assertThat(run(fresh, "backup", "half.backup")).isEqualTo(1);
        assertThat(said()).contains("was cut short");
        assertThat(run(fresh, "restore", "stopped.backup")).as(said()).isZero();

        assertThat(fresh.resolve("files/ab")).doesNotExist();
        assertThat(fresh.resolve("restore-unfinished")).doesNotExist();
        try (DataFolder data = DataFolder.lock(fresh);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of())) {
            assertThat(text(postgres, "select object from audit.entry")).isEqualTo("Ёлка");
            assertThat(text(postgres, "select to_regclass('search.document')")).isNotNull();
            assertThat(text(postgres, "select nextval('audit.entry_id_seq')")).isEqualTo("2");
        }
    }

    /** As an older version left it. */
    private static void migrateToAnOlderVersion(Database database) {
        Migrations all = Migrations.all();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .resourceProvider(new Migrations(all.files().stream()
                        .filter(file -> String.valueOf(file.getFilename()).compareTo("V20261123100000") < 0)
                        .toList()))
                .load()
                .migrate();
    }

    private int run(Path data, String command, String file) {
        said.reset();
        return ArchiveCommand.run(
                new String[] {command, folder.resolve(file).toString()},
                Map.of("OTVET_DATA", data.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void execute(Database database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static String text(Database database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
