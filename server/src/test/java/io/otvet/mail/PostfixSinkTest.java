package io.otvet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.DeliveryOutcome.Accepted;
import io.otvet.mail.DeliveryOutcome.Later;
import io.otvet.mail.DeliveryOutcome.Refused;
import io.otvet.mail.DeliveryOutcome.Uncertain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the sink that comes with Postfix, with the faults it can play. */
class PostfixSinkTest {

    private static final Path SINK = Path.of("/usr/sbin/smtp-sink");
    private static final EmailAddress MARIA = EmailAddress.of("maria@example.ru");
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path mails;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void needsPostfix() {
        assumeTrue(Files.isExecutable(SINK), "Postfix is not installed");
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void deliversWhatItWrote() throws IOException {
        assertThat(send("-d", mails.resolve("%H.").toString())).isInstanceOf(Accepted.class);

        try (Stream<Path> files = Files.walk(mails)) {
            String kept = Files.readString(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
            assertThat(kept).contains("Message-ID: <p1@shop.example>");
            assertThat(new MailParser()
                            .parse(kept.substring(kept.indexOf("Message-ID")).getBytes(StandardCharsets.UTF_8))
                            .subject())
                    .isEqualTo("Разбитая чашка");
        }
    }

    @Test
    void tellsRefusedFromLaterFromUncertain() throws IOException {
        assertThat(send("-f", "rcpt")).isInstanceOf(Refused.class);
        assertThat(send("-r", "rcpt")).isInstanceOf(Later.class);
        assertThat(send("-r", ".")).isInstanceOf(Later.class);
        assertThat(send("-q", "data")).isInstanceOf(Later.class);
        assertThat(send("-q", ".")).isInstanceOf(Uncertain.class);
    }

    private DeliveryOutcome send(String... faults) throws IOException {
        int port = start(faults);
        Mailbox support = Mailbox.of("Поддержка", EmailAddress.of("support@shop.example"));
        byte[] mail = new MailWriter(Optional.empty())
                .write(OutgoingMail.notice(
                        "<p1@shop.example>",
                        support,
                        Mailbox.of("", MARIA),
                        null,
                        "Разбитая чашка",
                        "Здравствуйте!\n.\nДо свидания",
                        null,
                        Instant.EPOCH));
        Relay relay = Relay.of(URI.create("smtp://127.0.0.1:" + port));

        DeliveryOutcome outcome = new SmtpTransport()
                .send(relay, new Envelope(support.address(), List.of(MARIA)), mail)
                .get(MARIA);

        assertThat(outcome).isNotNull();
        return outcome;
    }

    private int start(String... faults) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(SINK.toString(), "-c"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody")); // it will not run as root
            Files.setPosixFilePermissions(mails, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        command.addAll(List.of(faults));
        command.addAll(List.of("127.0.0.1:" + port, "10"));
        started.add(new ProcessBuilder(command)
                .directory(mails.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        awaitDoor(port);
        return port;
    }

    private static void awaitDoor(int port) {
        Instant end = Instant.now().plus(SOON);
        while (Instant.now().isBefore(end)) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the sink does not open its door");
    }
}
