package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import io.otvet.settings.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

class SmtpCertificateTest {

    @TempDir
    Path data;

    @Test
    void encryptsByACertificateOfItsOwnThatIsMadeOnce() throws Exception {
        assertThat(names(certificate("", ""))).contains("CN=desk.example");
        byte[] made = Files.readAllBytes(data.resolve("smtp-certificate.p12"));

        assertThat(names(certificate("", ""))).contains("CN=desk.example");

        assertThat(Files.readAllBytes(data.resolve("smtp-certificate.p12"))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("smtp-certificate.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesTheCertificateThatIsSetAndTheNextOneWhenItChanges() throws Exception {
        Path certificate = pem("first.example");
        SmtpCertificate port = certificate(certificate.toString(), key().toString());
        assertThat(names(port)).contains("CN=first.example");

        pem("second.example");
        Files.setLastModifiedTime(certificate, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(names(port)).contains("CN=second.example");
    }

    @Test
    void keepsTheOneBeforeWhenTheNextCannotBeRead() throws Exception {
        Path certificate = pem("first.example");
        SmtpCertificate port = certificate(certificate.toString(), key().toString());
        assertThat(names(port)).contains("CN=first.example");

        Files.writeString(certificate, "nonsense");

        assertThat(names(port)).contains("CN=first.example");
    }

    /** What was said before the encryption began is not taken for what was said within it. */
    @Test
    void hearsNothingThatWasSlippedInBeforeTheEncryption() throws Exception {
        SMTPServer port = open(certificate("", ""));
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port.getPortAllocated())) {
            BufferedReader said = reader(plain);
            PrintWriter say = new PrintWriter(plain.getOutputStream(), false, StandardCharsets.US_ASCII);
            said.readLine();
            say.print("STARTTLS\r\nMAIL FROM:<a@mail.example>\r\n");
            say.flush();
            assertThat(said.readLine()).startsWith("220");
            SSLSocket secured = secure(plain);
            PrintWriter inside = new PrintWriter(secured.getOutputStream(), false, StandardCharsets.US_ASCII);
            inside.print("NOOP\r\n");
            inside.flush();

            assertThat(reader(secured).readLine()).startsWith("250").doesNotContain("sender");
        } finally {
            port.stop();
        }
    }

    private String names(SmtpCertificate certificate) throws Exception {
        SMTPServer port = open(certificate);
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port.getPortAllocated())) {
            BufferedReader said = reader(plain);
            PrintWriter say = new PrintWriter(plain.getOutputStream(), false, StandardCharsets.US_ASCII);
            said.readLine();
            say.print("STARTTLS\r\n");
            say.flush();
            assertThat(said.readLine()).startsWith("220");
            SSLSocket secured = secure(plain);
            X509Certificate shown = (X509Certificate) secured.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        } finally {
            port.stop();
        }
    }

    private static SSLSocket secure(Socket plain) throws Exception {
        SSLContext anybody = SSLContext.getInstance("TLS");
        anybody.init(null, new TrustManager[] {new Anybody()}, null);
        SSLSocket secured = (SSLSocket) anybody.getSocketFactory().createSocket(plain, "desk.example", 25, true);
        secured.startHandshake();
        return secured;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private SMTPServer open(SmtpCertificate certificate) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            SMTPServer server = SMTPServer.port(port)
                    .enableTLS(certificate.current() != null)
                    .startTlsSocketFactory(plain -> SmtpPort.secure(plain, certificate))
                    .build();
            server.start();
            return server;
        }
    }

    private SmtpCertificate certificate(String file, String key) {
        EmailAddress support = EmailAddress.of("support@desk.example");
        URI base = URI.create("https://desk.example");
        Instance instance = new Instance(base, data, null, null, support, 0, null, null, null, null, false);
        return new SmtpCertificate(instance, file, key);
    }

    private Path pem(String host) throws Exception {
        Path certificate = data.resolve("smtp.crt");
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + host,
                "-keyout",
                key().toString(),
                "-out",
                certificate.toString()));
        return certificate;
    }

    private Path key() {
        return data.resolve("smtp.key");
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** A mail server asks nobody who signed a certificate. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
