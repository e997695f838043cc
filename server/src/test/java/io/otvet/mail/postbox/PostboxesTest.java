package io.otvet.mail.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.egress.Reach;
import io.otvet.mail.postbox.PostboxAccount.Protocol;
import io.otvet.mail.postbox.PostboxAccount.Security;
import io.otvet.mail.postbox.PostboxReport.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each failure is called; the sentence that people read stands by that name in the pages. */
class PostboxesTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Postboxes postboxes = new Postboxes();

    @Test
    void tellsThatNobodyHasThatName() {
        PostboxReport report = check("imap.nowhere.invalid", 993, Security.TLS, LONG);

        assertThat(report.trouble()).isEqualTo(Trouble.HOST_UNKNOWN);
        assertThat(report.facts()).containsEntry("host", "imap.nowhere.invalid");
        assertThat(report.steps().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.steps().getLast().outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void asksBeforeItLooksIntoTheHousesOwnNetwork() {
        PostboxAccount account =
                new PostboxAccount(Protocol.IMAP, "127.0.0.1", 9, Security.TLS, Reach.PUBLIC, null, "a", "b", LONG);

        PostboxReport report = postboxes.check(account, "INBOX", null);

        assertThat(report.trouble()).isEqualTo(Trouble.PRIVATE_ADDRESS);
        assertThat(report.facts()).containsEntry("address", "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"169.254.169.254", "0.0.0.0", "255.255.255.255", "224.0.0.1", "fe80::1", "fd00:ec2::254"})
    void neverCallsWhatNoMailServerCanBe(String address) {
        assertThat(check(address, 143, Security.NONE, LONG).trouble()).isEqualTo(Trouble.FORBIDDEN_ADDRESS);
    }

    @Test
    void tellsThatNothingListensThere() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(check("127.0.0.1", port, Security.TLS, LONG).trouble()).isEqualTo(Trouble.PORT_REFUSED);
    }

    @Test
    void tellsThatSomethingElseListensThere() throws IOException {
        try (Said server = new Said("SSH-2.0-OpenSSH_9.2\r\n")) {
            PostboxReport report = check("127.0.0.1", server.port(), Security.NONE, LONG);

            assertThat(report.trouble()).isEqualTo(Trouble.NOT_A_MAIL_SERVER);
            assertThat(report.facts()).containsEntry("said", "SSH-2.0-OpenSSH_9.2");
            assertThat(report.steps().getFirst().outcome()).isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void tellsThatThePortIsNotEncryptedFromTheFirstByte() throws IOException {
        try (Said server = new Said("* OK ready\r\n")) {
            assertThat(check("127.0.0.1", server.port(), Security.TLS, LONG).trouble())
                    .isEqualTo(Trouble.NO_TLS_HERE);
        }
    }

    @Test
    void tellsThatNothingIsSaidThere() throws IOException {
        try (Said server = new Said("")) {
            assertThat(check("127.0.0.1", server.port(), Security.STARTTLS, SHORT)
                            .trouble())
                    .isEqualTo(Trouble.SILENT);
        }
    }

    @Test
    void sendsNoPasswordWhereEncryptionWasWantedAndIsNotOffered() throws IOException {
        try (Said server = new Said("* OK ready\r\n", "* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n")) {
            assertThat(check("127.0.0.1", server.port(), Security.STARTTLS, LONG)
                            .trouble())
                    .isEqualTo(Trouble.NO_STARTTLS);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [AUTHENTICATIONFAILED] Invalid credentials (Failure)                                    | PASSWORD_WRONG
            [ALERT] Application-specific password required: https://support.google.com              | PASSWORD_FOR_APPS
            LOGIN invalid credentials or IMAP is disabled sc=abc                                    | ACCESS_OFF
            NEOBHODIM parol prilozheniya https://help.mail.ru Application password is REQUIRED      | PASSWORD_FOR_APPS
            [UNAVAILABLE] Temporary authentication failure, try again later                         | BUSY
            [ALERT] Too many simultaneous connections. (Failure)                                    | BUSY
            [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections.        | ENCRYPTION_WANTED
            LOGIN failed.                                                                           | PASSWORD_WRONG
            """)
    void readsWhatServersSayOfAPassword(String said, Trouble trouble) throws IOException {
        try (Said server = new Said("* OK ready\r\n", "* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n", "TAG NO " + said)) {
            PostboxReport report = check("127.0.0.1", server.port(), Security.NONE, LONG);

            assertThat(report.trouble()).isEqualTo(trouble);
            assertThat(report.facts().get("said")).isEqualTo(said);
        }
    }

    @Test
    void tellsWhenTheServerHangsUpInTheMiddle() throws IOException {
        try (Said server = new Said("* OK ready\r\n", null)) {
            assertThat(check("127.0.0.1", server.port(), Security.NONE, LONG).trouble())
                    .isEqualTo(Trouble.CONNECTION_LOST);
        }
    }

    @Test
    void keepsThePasswordToItself() {
        PostboxAccount account = new PostboxAccount(
                Protocol.IMAP, "imap.example", 993, Security.TLS, Reach.PUBLIC, null, "a", "s3cret", LONG);

        assertThat(account.toString()).doesNotContain("s3cret");
    }

    private PostboxReport check(String host, int port, Security security, Duration patience) {
        PostboxAccount account = new PostboxAccount(
                Protocol.IMAP, host, port, security, Reach.PRIVATE_TOO, null, "support", "secret", patience);
        return postboxes.check(account, "INBOX", null);
    }

    /** Says its lines one after another, each after it was asked; null hangs up. */
    private static final class Said implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0);

        Said(String... lines) throws IOException {
            Thread.ofVirtual().start(() -> talk(lines));
        }

        int port() {
            return door.getLocalPort();
        }

        private void talk(String... lines) {
            try (Socket visitor = door.accept()) {
                BufferedReader heard = new BufferedReader(new InputStreamReader(visitor.getInputStream()));
                String asked = "";
                for (String line : lines) {
                    if (line == null) {
                        return;
                    }
                    String ended = line.endsWith("\r\n") || line.isEmpty() ? line : line + "\r\n";
                    String whole = ended.replace("TAG", asked.replaceFirst(" .*", ""));
                    visitor.getOutputStream().write(whole.getBytes(StandardCharsets.UTF_8));
                    visitor.getOutputStream().flush();
                    asked = String.valueOf(heard.readLine());
                }
            } catch (IOException _) {
                // the other side has heard enough
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
