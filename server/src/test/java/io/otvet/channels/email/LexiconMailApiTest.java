package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
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

/** RISK-01, SPAM-02: threats rise and are told, pleas are marked. */
@OtvetTest
class LexiconMailApiTest {

    private static final String SUPPORT = "support@localhost";

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

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
    void raisesAThreatAndTellsManagers() throws IOException {
        desk.post("/agents", Map.of("email", "olaf@otvet.example", "name", "Olaf", "role", "manager"));

        bring("Разбитая кружка", "Верните деньги, или я подам в суд и напишу в Роспотребнадзор.");

        await().atMost(ofMinutes(1)).until(() -> tags("Разбитая кружка").contains("угроза"));
        assertThat(JsonPath.<List<String>>read(
                        desk.get("/tickets?limit=200"), "$.items[?(@.subject=='Разбитая кружка')].criticality"))
                .containsExactly("high");
        assertThat(sql.fetch(
                                "select excerpt from notifications.notice where kind = 'threat' and subject like ?",
                                "%Разбитая кружка")
                        .getValues(0, String.class))
                .isNotEmpty()
                .allMatch(excerpt -> excerpt.startsWith("«подам в суд»"));
    }

    @Test
    void marksAPleaByTheWordsThatAnAdministratorChose() throws IOException {
        List<String> before = JsonPath.read(desk.get("/lexicons"), "$.items[?(@.id=='plea')].phrases[*]");
        desk.put("/lexicons/plea", Map.of("phrases", List.of("Spare, a CUP*", "free access")));
        try {
            bring("Kind people", "Could you spare me a cupful?");

            await().atMost(ofMinutes(1)).until(() -> tags("Kind people").contains("plea"));
            assertThat(JsonPath.<List<String>>read(desk.get("/lexicons"), "$.items[?(@.id=='plea')].phrases[*]"))
                    .containsExactly("free access", "spare a cup*");
        } finally {
            desk.put("/lexicons/plea", Map.of("phrases", before));
        }
    }

    private void bring(String subject, String text) throws IOException {
        postman.bring("tanya@mail.example", SUPPORT, """
                From: <tanya@mail.example>
                To: %s
                Subject: %s
                Message-ID: <%s@mail.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(
                        SUPPORT, subject, Integer.toHexString(subject.hashCode()), text));
    }

    private List<String> tags(String subject) {
        return JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='" + subject + "')].tags[*]");
    }
}
