package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.postgres.DataFolder;
import io.otvet.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LifeAndDeathApiTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path data;

    @AfterEach
    void leaveNoServerBehind() {
        try (DataFolder folder = DataFolder.lock(data)) {
            EmbeddedPostgres.start(folder, Map.of()).close();
        }
    }

    @Test
    void comesBackByItselfWhateverIsKilled() throws Exception {
        int port = Server.freePort();
        try (Server first = Server.start(data, port).ready()) {
            try (Server second = Server.start(data, Server.freePort())) {
                second.ended();
                assertThat(second.process().exitValue()).isEqualTo(1);
                assertThat(second.output())
                        .contains("in use by another Otvet", "OTVET_DATA")
                        .doesNotContain("\tat ");
            }

            ProcessHandle killed = database();
            killed.destroyForcibly();
            first.await("starting another database", () -> isAnother(killed));
            // Whoever asks meanwhile waits or is told to come again; nobody sees a defect.
            first.await("well again", () -> {
                int status = first.status("/api/v1/teams");
                assertThat(status).isIn(200, 503);
                return status == 200;
            });
            first.ready();

            first.process().destroyForcibly();
            first.ended();
        }
        assertThat(database().isAlive()).isTrue();

        try (Server third = Server.start(data, port).ready()) {
            ProcessHandle database = database();
            third.process().destroy();

            assertThat(third.ended()).isLessThan(SOON);
            assertThat(database.isAlive()).isFalse();
        }
    }

    @Test
    void saysWhichSettingMovesItWhenThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Server server = Server.start(data, taken.getLocalPort())) {
            server.ended();

            assertThat(server.process().exitValue()).isEqualTo(1);
            assertThat(server.output())
                    .contains("Port " + taken.getLocalPort() + " is in use", "OTVET_HTTP_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void doesNotTouchTheDataOfANewerVersion() throws Exception {
        try (DataFolder folder = DataFolder.lock(data);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of())) {
            migrateBeyondUs(postgres);
        }

        try (Server server = Server.start(data, Server.freePort())) {
            server.ended();

            assertThat(server.process().exitValue()).isEqualTo(1);
            assertThat(server.output())
                    .contains("newer version of Otvet", "OTVET_DATA")
                    .doesNotContain("\tat ");
        }
    }

    private static void migrateBeyondUs(EmbeddedPostgres postgres) throws Exception {
        Flyway.configure()
                .dataSource(postgres.url(), postgres.user(), postgres.password())
                .load()
                .migrate();
        try (Connection connection =
                DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password())) {
            connection.createStatement().execute("""
                    insert into flyway_schema_history
                    select installed_rank + 1000, '99991231235959', 'tickets from tomorrow', type, 'V9__tomorrow.sql',
                           checksum, installed_by, installed_on, execution_time, success
                    from flyway_schema_history where version is not null limit 1
                    """);
        }
    }

    private boolean isAnother(ProcessHandle killed) {
        try {
            return database().pid() != killed.pid();
        } catch (IOException | NoSuchElementException _) {
            return false; // between the two
        }
    }

    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }
}
