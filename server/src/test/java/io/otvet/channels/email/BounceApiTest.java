package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.EmailAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.subethamail.smtp.server.SMTPServer;

/** what comes back marks the reply and the address, opens nothing and answers nothing. */
@OtvetTest
class BounceApiTest {

    private static final String SUPPORT = "support@localhost";
    private static final String FULL = "550 5.1.1 <%s>: no such user here";

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    @Autowired
    BouncedAddresses addresses;

    @Autowired
    DSLContext sql;

    private SMTPServer port;
    private Postman postman;
    private MailboxDesk desk;

    @BeforeEach
    void open() {
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        postman = new Postman(port.getPortAllocated());
        desk = new MailboxDesk(http);
    }

    @AfterEach
    void close() {
        port.stop();
    }

    @Test
    void remembersWhereMailCameBackFromUntilSomebodyWritesFromThere() throws IOException {
        String nora = "nora@mail.example";
        String ticket = asks(nora, "Will it come back?");
        String header = answered(ticket, nora);
        assertThat(undelivered(ticket)).isNull();

        postman.bring("", SUPPORT, bounce(header, nora, "5.1.1", FULL.formatted(nora)));

        await().atMost(ofMinutes(1)).until(() -> undelivered(ticket) != null);
        assertThat(undelivered(ticket)).containsEntry("permanent", true);
        assertThat(String.valueOf(undelivered(ticket).get("reason"))).contains("no such user here");
        assertThat(JsonPath.<List<String>>read(desk.get(ticket + "/messages"), "$.items[*].delivery.state"))
                .contains("failed");
        assertThat(addresses.isMuted(EmailAddress.of(nora))).isFalse();
        postman.bring("", SUPPORT, bounce(header, nora, "5.1.1", "again: " + FULL.formatted(nora)));
        await().atMost(ofMinutes(1)).until(() -> addresses.isMuted(EmailAddress.of(nora)));

        asks(nora, "I am here after all");
        assertThat(undelivered(ticket)).isNull();
        assertThat(addresses.isMuted(EmailAddress.of(nora))).isFalse();
        assertThat(desk.subjects()).doesNotContain("Undelivered Mail Returned to Sender");
    }

    @Test
    void believesNoBounceOfAMailThatItNeverSent() throws IOException {
        String olga = "olga@mail.example";
        postman.bring("", SUPPORT, bounce("<never@sent.example>", olga, "5.1.1", FULL.formatted(olga)));

        await().atMost(ofMinutes(1))
                .until(() -> JsonPath.<List<String>>read(
                                        desk.get("/suspended?kind=suspended"),
                                        "$.items[?(@.reason=='bounce-of-unknown')].id")
                                .size()
                        >= 1);
        assertThat(addresses.of(EmailAddress.of(olga))).isEmpty();
    }

    private String asks(String who, String subject) throws IOException {
        postman.bring(who, SUPPORT, """
                From: <%s>
                To: %s
                Subject: %s
                Message-ID: <%s>
                Content-Type: text/plain; charset=utf-8

                Hello?
                """.formatted(
                        who, SUPPORT, subject, Integer.toHexString(subject.hashCode()) + "@mail.example"));
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains(subject));
        List<Integer> numbers =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='" + subject + "')].number");
        return "/tickets/" + numbers.getFirst();
    }

    private String answered(String ticket, String who) {
        desk.post(ticket + "/replies", Map.of("text", "We hope not."));
        return sql.fetchSingle("select header from channels_email.delivery where recipient = ?", who)
                .into(String.class);
    }

    private Map<String, Object> undelivered(String ticket) {
        return JsonPath.read(desk.get(ticket), "$.reply.undelivered");
    }

    private static String bounce(String header, String who, String status, String diagnosis) {
        return """
                From: MAILER-DAEMON@mx.mail.example
                To: support@localhost
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I could not deliver your mail.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --b--
                """.formatted(who, status, diagnosis, header);
    }
}
