package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.subethamail.smtp.server.SMTPServer;

@OtvetTest
class AttachedMailApiTest {

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    private SMTPServer port;
    private MailboxDesk desk;

    @BeforeEach
    void open() {
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        desk = new MailboxDesk(http);
    }

    @AfterEach
    void close() {
        port.stop();
    }

    @Test
    void laysAMailOpenThatCameAsAFile() throws IOException {
        new Postman(port.getPortAllocated()).bring("vera@mail.example", "support@localhost", """
                From: <vera@mail.example>
                To: support@localhost
                Subject: Look what I got
                Message-ID: <vera1@mail.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the mail.
                --b
                Content-Type: message/rfc822

                From: Shop <shop@mail.example>
                Subject: Your parcel
                Content-Type: text/plain; charset=utf-8

                Lost.
                --b--
                """);
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Look what I got"));
        List<Integer> numbers =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='Look what I got')].number");
        List<String> files =
                JsonPath.read(desk.get("/tickets/" + numbers.getFirst() + "/messages"), "$.items[*].attachments[*].id");

        String mail = desk.get("/attachments/" + files.getFirst() + "/mail");

        assertThat(JsonPath.<String>read(mail, "$.text")).isEqualTo("Lost.");
        assertThat(JsonPath.<List<String>>read(mail, "$.headers[*].value"))
                .contains("Shop <shop@mail.example>", "Your parcel");
    }
}
