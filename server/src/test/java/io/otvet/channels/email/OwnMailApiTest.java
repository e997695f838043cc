package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
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

/** our own addresses are neither loss nor loop. */
@OtvetTest
class OwnMailApiTest {

    private static final String SUPPORT = "support@localhost";

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    @Autowired
    Sites sites;

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

    /** A rule of a mail program lays what we sent into the mailbox that we read. */
    @Test
    void takesACopyOfItsOwnReplyForNoAnswer() throws IOException {
        postman.bring("rita@mail.example", SUPPORT, mail("rita@mail.example", "Own copy", "<own1@x>"));
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Own copy"));
        List<Integer> numbers =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='Own copy')].number");
        String ticket = "/tickets/" + numbers.getFirst();
        desk.post(ticket + "/replies", Map.of("text", "On its way."));
        String messageId = sql.fetchSingle(
                        "select header from channels_email.delivery where recipient = 'rita@mail.example'")
                .into(String.class);

        postman.bring(SUPPORT, SUPPORT, """
                From: Support <%s>
                To: <rita@mail.example>
                Reply-To: <support+t.1.x@localhost>
                Subject: Re: copy
                Message-ID: %s
                Content-Type: text/plain; charset=utf-8

                On its way.
                """.formatted(SUPPORT, messageId));

        await().atMost(ofMinutes(1)).until(() -> raws("dropped", "Re: copy") == 1);
        List<String> kinds = JsonPath.read(desk.get(ticket + "/messages"), "$.items[*].kind");
        assertThat(kinds).filteredOn(kind -> !kind.equals("event")).containsExactly("customer", "reply");
    }

    @Test
    void makesOneTicketOfAMailToTwoOfItsAddresses() throws IOException {
        sites.open(Access.robot("test"), SiteDraft.named("Library", "library@localhost"));
        String mail = mail("zoe@mail.example", "To both", "<two1@x>");
        postman.bring("zoe@mail.example", SUPPORT, mail);
        postman.bring("zoe@mail.example", "library@localhost", mail);

        await().atMost(ofMinutes(1)).until(() -> raws("dropped", "To both") == 1);
        assertThat(desk.subjects()).containsOnlyOnce("To both");
    }

    @Test
    void setsAsideWhatOneOfItsMailboxesWritesToAnother() throws IOException {
        desk.post(
                "/mailboxes",
                Map.of(
                        "site", desk.site(),
                        "address", "returns@localhost",
                        "host", "127.0.0.1",
                        "port", 1,
                        "security", "none",
                        "privateNetwork", true,
                        "password", "x"));

        postman.bring("returns@localhost", SUPPORT, mail("returns@localhost", "Among us", "<in1@x>"));

        await().atMost(ofMinutes(1)).until(() -> raws("suspended", "Among us") == 1);
        assertThat(desk.subjects()).doesNotContain("Among us");
    }

    private int raws(String state, String subject) {
        return sql.fetchSingle(
                        "select count(*)::int from channels_email.raw where state = ? and subject = ?", state, subject)
                .into(Integer.class);
    }

    private static String mail(String from, String subject, String id) {
        return """
                From: <%s>
                To: support@localhost
                Subject: %s
                Message-ID: %s
                Date: Mon, 23 Nov 2026 03:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                Where is it?
                """.formatted(from, subject, id);
    }
}
