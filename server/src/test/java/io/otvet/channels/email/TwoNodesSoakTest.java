package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.Server;
import io.otvet.ThrowAwayPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** two nodes and one mailbox; whoever looks after it falls asleep for longer than its lease, and wakes again. */
@Tag("slow")
@EnabledIf(value = "isDovecotHere", disabledReason = "needs dovecot and root")
@DisabledIfSystemProperty(named = "otvet.soak", matches = "false", disabledReason = "./test soak")
class TwoNodesSoakTest {

    private static final String BOX = "help@shop.example";
    private static final String SECRET = "a-secret-for-two-nodes";
    private static final int MAILS = 240;
    private static final int LEASE_AND_MORE = 75;

    @TempDir
    Path folder;

    private final AtomicInteger brought = new AtomicInteger();
    private String database = "";

    static boolean isDovecotHere() {
        return Dovecot.isHere();
    }

    @Test
    void fetchEachMailOnceWhoeverSleeps() throws Exception {
        try (ThrowAwayPostgres postgres = ThrowAwayPostgres.start();
                Dovecot dovecot = Dovecot.start(folder, SECRET, List.of(BOX))) {
            postgres.execute("create database otvet");
            database = postgres.url("otvet");
            int port = Server.freePort();
            try (Server one = node("one", port);
                    Server other = node("other", Server.freePort())) {
                connect(dovecot, new MailboxDesk(port));
                Thread postman = Thread.ofVirtual().start(() -> bring(dovecot));
                sleepThrough(one);
                sleepThrough(other);
                postman.join();

                await().atMost(ofMinutes(2)).until(() -> count("select count(*) from tickets.ticket") >= MAILS);
                await().atMost(ofMinutes(2))
                        .until(() -> count("select count(*) from channels_email.raw where state = 'waiting'") == 0);
            }
            assertThat(count("select count(distinct subject) from tickets.ticket"))
                    .isEqualTo(MAILS);
            assertThat(count("select count(*) from tickets.message")).isEqualTo(MAILS);
            assertThat(count("select count(*) from channels_email.raw"))
                    .as("none was even fetched twice")
                    .isEqualTo(MAILS);
        }
    }

    private Server node(String name, int port) {
        Map<String, String> shared = Map.of(
                "OTVET_DB_URL", database,
                "OTVET_DB_USER", "otvet",
                "OTVET_DB_PASSWORD", "",
                "OTVET_FILES", folder.resolve("files").toString(),
                "OTVET_SECRET_KEY", "one-key-for-both-of-the-nodes-0123456789");
        return Server.start(folder.resolve(name), port, 0, shared).ready();
    }

    private void connect(Dovecot dovecot, MailboxDesk desk) {
        Map<String, Object> settings = new HashMap<>(dovecot.settings(BOX, SECRET));
        settings.put("site", desk.site());
        desk.post("/mailboxes", settings);
        await().atMost(ofSeconds(60)).until(() -> desk.get("/mailboxes").contains("\"works\""));
    }

    private void bring(Dovecot dovecot) {
        for (int number = 1; number <= MAILS; number++) {
            dovecot.bring(BOX, "INBOX", mail(number));
            brought.set(number);
        }
    }

    /** As a machine that is moved or swaps: it knows nothing of the time that passed. */
    private void sleepThrough(Server node) throws IOException, InterruptedException, SQLException {
        signal("STOP", node);
        int before = brought.get();
        long asleep = System.nanoTime();
        await().atMost(ofMinutes(5))
                .until(() -> System.nanoTime() - asleep > LEASE_AND_MORE * 1_000_000_000L
                        && count("select count(*) from tickets.ticket") >= before);
        signal("CONT", node);
        node.ready();
    }

    private static void signal(String name, Server node) throws IOException, InterruptedException {
        Process kill =
                new ProcessBuilder("kill", "-" + name, "" + node.process().pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    private long count(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet rows = connection.createStatement().executeQuery(statement)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String mail(int number) {
        return """
                From: Maria <maria%1$d@mail.example>
                To: <help@shop.example>
                Subject: Two nodes %1$d
                Message-ID: <two-nodes-%1$d@mail.example>
                Date: Mon, 23 Nov 2026 09:00:00 +0000

                The number is %1$d.
                """.formatted(number);
    }
}
