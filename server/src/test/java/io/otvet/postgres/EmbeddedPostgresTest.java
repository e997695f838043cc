package io.otvet.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenThroughStopsAndDeaths() throws Exception {
        try (DataFolder data = DataFolder.lock(folder)) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of())) {
                execute(postgres, "create table word (text text)");
                execute(postgres, "insert into word values ('Ёлка'), ('Яма'), ('Ель')");
            }
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of())) {
                assertThat(words(postgres)).isEqualTo("Ёлка, Ель, Яма");

                kill();

                assertThat(words(postgres)).isEqualTo("Ёлка, Ель, Яма");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesAFolderAloneThatAnotherHas() {
        try (DataFolder first = DataFolder.lock(folder)) {
            assertThatThrownBy(() -> DataFolder.lock(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(first.path().toString());
        }
        DataFolder.lock(folder).close();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres/cluster"));
        Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "19\n");

        try (DataFolder data = DataFolder.lock(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, Map.of()))
                    .isInstanceOf(DataFromNewerVersion.class)
                    .hasMessageContaining("PostgreSQL 19");
        }
    }

    private void kill() throws Exception {
        String pid = Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String words(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select string_agg(text, ', ' order by text) from word")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
