package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.EmailAddress;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.subethamail.smtp.server.SMTPServer;

/** S-01, S-03, S-37: an agent answers by mail, and nobody else in an agent's name. */
@OtvetTest
class AgentMailApiTest {

    private static final String SUPPORT = "support@localhost";
    private static final String LENA = "lena@otvet.example";
    private static final String QUOTE = """

            On Tue, 24 Nov 2026 at 10:00, Otvet <support@localhost> wrote:
            > ##-----##
            > Customer replied: secret of ours
            """;

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    @Autowired
    AgentAddresses addresses;

    @Autowired
    Staff staff;

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
        if (staff.byEmail(EmailAddress.of(LENA)).isEmpty()) {
            desk.post("/agents", Map.of("email", LENA, "name", "Lena", "role", "manager"));
        }
    }

    @AfterEach
    void close() {
        port.stop();
    }

    @Test
    void takesTheAnswerToANoticeForTheAgents() throws IOException {
        String ticket = asks("By mail");
        bring(LENA, addressOf(ticket), "Re: By mail", "/solve\n\nIt left yesterday." + QUOTE, "");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(texts(ticket, "reply")).containsExactly("It left yesterday."));
        assertThat(JsonPath.<String>read(desk.get(ticket), "$.state")).isEqualTo("solved");
        assertThat(desk.get(ticket + "/messages"))
                .doesNotContain("secret of ours")
                .contains("Lena");

        bring(LENA, addressOf(ticket), "Re: By mail", "/заметка\nThe depot is slow." + QUOTE, "");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(texts(ticket, "note")).containsExactly("The depot is slow."));
        assertThat(texts(ticket, "reply")).hasSize(1);
    }

    @Test
    void believesNobodyElse() throws IOException {
        String ticket = asks("Not by others");
        String good = addressOf(ticket);
        String other = addressOf(asks("Another one"));
        String wrong = good.replaceFirst(".@", good.charAt(good.indexOf('@') - 1) == 'a' ? "b@" : "a@");

        bring("eve@mail.example", good, "Forged 1", "I am Lena", "");
        bring(LENA, wrong, "Forged 2", "I am Lena", "");
        bring(
                LENA,
                good,
                "Forged 3",
                "I am Lena",
                "Authentication-Results: mx.localhost; dkim=none; dmarc=fail header.from=otvet.example\n");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> unproven().containsAll(List.of("Forged 1", "Forged 2", "Forged 3")));
        assertThat(texts(ticket, "reply")).isEmpty();
        assertThat(texts(ticket, "customer")).hasSize(1);
        assertThat(other).isNotEqualTo(good);
    }

    @Test
    void hearsNoAgentWhoHasLeft() throws IOException {
        String gone = "gone@otvet.example";
        desk.post("/agents", Map.of("email", gone, "name", "Gone", "role", "manager"));
        AgentId id = staff.byEmail(EmailAddress.of(gone)).orElseThrow().id();
        String ticket = asks("After work");
        String address = addresses.of(id, ticket).orElseThrow().value();
        desk.patch("/agents/" + id, Map.of("active", false));
        bring(gone, address, "Still me", "I am still here", "");

        await().atMost(Duration.ofSeconds(15)).until(() -> unproven().contains("Still me"));
        assertThat(texts(ticket, "reply")).isEmpty();
    }

    @Test
    void obeysNoCommandOfACustomer() throws IOException {
        String ticket = asks("Command");
        postman.bring(
                "kate@mail.example",
                SUPPORT,
                mail(
                        "kate@mail.example",
                        SUPPORT,
                        "Re: Command",
                        """
                /solve
                #close please""",
                        "In-Reply-To: <Command@mail.example>\nX-Otvet-Status: closed\nX-Priority: 1\n"));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> texts(ticket, "customer").size() == 2);
        assertThat(texts(ticket, "customer").getLast()).startsWith("/solve");
        assertThat(JsonPath.<String>read(desk.get(ticket), "$.state")).isIn("new", "open");
    }

    /** The notice goes to whoever is responsible, once. */
    @Test
    void tellsTheAssigneeOfAnAnswer() throws IOException {
        String ticket = asks("Told");
        AgentId lena = staff.byEmail(EmailAddress.of(LENA)).orElseThrow().id();
        desk.patch(ticket, Map.of("assignee", lena.toString()));
        postman.bring(
                "kate@mail.example",
                SUPPORT,
                mail("kate@mail.example", SUPPORT, "Re: Told", "Any news?", "In-Reply-To: <Told@mail.example>\n"));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> sql.fetchSingle(
                                        "select count(*)::int from notifications.notice where kind = 'customer-replied'"
                                                + " and agent_id = ? and subject like '%Told'",
                                        lena.value())
                                .into(Integer.class)
                        == 1);
    }

    private String asks(String subject) throws IOException {
        postman.bring("kate@mail.example", SUPPORT, mail("kate@mail.example", SUPPORT, subject, "Where is it?", ""));
        await().atMost(Duration.ofSeconds(15)).until(() -> desk.subjects().contains(subject));
        List<Integer> numbers =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='" + subject + "')].number");
        return "/tickets/" + numbers.getFirst();
    }

    private String addressOf(String ticket) {
        AgentId lena = staff.byEmail(EmailAddress.of(LENA)).orElseThrow().id();
        return addresses.of(lena, ticket).orElseThrow().value();
    }

    private List<String> texts(String ticket, String kind) {
        return JsonPath.read(desk.get(ticket + "/messages"), "$.items[?(@.kind=='" + kind + "')].text");
    }

    private List<String> unproven() {
        return JsonPath.read(desk.get("/suspended"), "$.items[?(@.reason=='unproven-agent')].subject");
    }

    private void bring(String from, String to, String subject, String text, String headers) throws IOException {
        postman.bring(from, to, mail(from, to, subject, text, headers));
    }

    private static String mail(String from, String to, String subject, String text, String headers) {
        return """
                From: <%s>
                To: %s
                Subject: %s
                Message-ID: <%s@mail.example>
                %sContent-Type: text/plain; charset=utf-8

                %s
                """.formatted(
                        from,
                        to,
                        subject,
                        subject.matches("\\w+") ? subject : Integer.toHexString((from + to + text).hashCode()),
                        headers,
                        text);
    }
}
