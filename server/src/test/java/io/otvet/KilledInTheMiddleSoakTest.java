package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mail keeps coming while everything, the database too, is killed again and again: nothing is lost, nothing is there
 * twice.
 */
@Tag("slow")
@DisabledIfSystemProperty(named = "otvet.soak", matches = "false", disabledReason = "./test soak")
class KilledInTheMiddleSoakTest {

    private static final int MAILS = 600;
    private static final int KILLS = 6;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Random random = new Random(20261123);
    private final int http = Server.freePort();
    private final int smtp = Server.freePort();
    private final List<Duration> returns = new ArrayList<>();

    @TempDir
    Path data;

    @Test
    void losesAndDoublesNothing() throws Exception {
        Server server = Server.start(data, http, smtp).ready();
        AtomicBoolean done = new AtomicBoolean();
        Thread sender = Thread.ofVirtual().start(() -> {
            IntStream.rangeClosed(1, MAILS).forEach(this::deliver);
            done.set(true);
        });

        for (int kill = 0; kill < KILLS; kill++) {
            LockSupport.parkNanos(1_000_000L * (1_500 + random.nextInt(4_000)));
            server = killEverything(server);
        }
        sender.join();
        assertThat(done).isTrue();
        Server last = server;
        last.await("all mails taken in", () -> last.body("/api/v1/jobs").contains("\"waiting\":0"));

        assertThat(count("select count(*) from channels_email.raw where state = 'waiting'"))
                .isZero();
        assertThat(count("select count(distinct subject) from tickets.ticket")).isEqualTo(MAILS);
        assertThat(count("select count(*) from tickets.message where kind = 0")).isEqualTo(MAILS);
        assertThat(returns).allMatch(time -> time.compareTo(SOON) < 0);
        System.out.printf("%d mails, %d kills, back after %s%n", MAILS, KILLS, returns);
        last.process().destroy();
        last.ended();
    }

    private Server killEverything(Server server) throws IOException {
        ProcessHandle database =
                ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
        database.descendants().forEach(ProcessHandle::destroyForcibly);
        server.process().destroyForcibly();
        database.destroyForcibly();
        server.ended();
        Instant killed = Instant.now();
        Server next = Server.start(data, http, smtp).ready();
        returns.add(Duration.between(killed, Instant.now()));
        return next;
    }

    /** As any mail server does: until it hears 250 it comes again with the same mail. */
    private void deliver(int number) {
        while (!isAccepted(number)) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean isAccepted(int number) {
        try (Socket socket = new Socket("127.0.0.1", smtp)) {
            socket.setSoTimeout(60_000);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            in.readLine();
            String from = "soak" + number + "@mail.example";
            return say(in, out, "HELO soak")
                    && say(in, out, "MAIL FROM:<" + from + ">")
                    && say(in, out, "RCPT TO:<support@localhost>")
                    && say(in, out, "DATA")
                    && say(
                            in,
                            out,
                            "From: <" + from + ">\r\nTo: support@localhost\r\nSubject: token " + number
                                    + "\r\nMessage-ID: <soak-" + number + "@mail.example>\r\n\r\nThe token is " + number
                                    + ".\r\n.");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean say(BufferedReader in, OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        String said = in.readLine();
        return said != null && (said.startsWith("2") || said.startsWith("3"));
    }

    private long count(String statement) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3) + "/otvet";
        String password = Files.readString(data.resolve("postgres/password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "otvet", password);
                ResultSet rows = connection.createStatement().executeQuery(statement)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    }
}
