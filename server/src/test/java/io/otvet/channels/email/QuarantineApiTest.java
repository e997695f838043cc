package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.subethamail.smtp.server.SMTPServer;

/** What looks like spam waits where people look, and they teach the filter by what they do. */
@OtvetTest
class QuarantineApiTest {

    private static final String SUPPORT = "support@localhost";
    private static final String WON = "Вы выиграли приз! Заберите бонус казино немедленно, кредит без справок.";

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

    /** Other tests' mails are judged by nothing. */
    @AfterEach
    void close() {
        port.stop();
        sql.execute("delete from screening.lesson");
        sql.execute("delete from screening.sender_rule");
        diagnose(mail("nobody@mail.example", "Forget", "Forget it."));
    }

    @Test
    void holdsWhatLooksLikeTaughtSpamUntilSomebodySaysOtherwise() throws IOException {
        teach();
        String spam = mail("lucky@casino.example", "Ваш приз 17", WON);
        String diagnosis = diagnose(spam);
        assertThat(JsonPath.<String>read(diagnosis, "$.kind")).isEqualTo("spam");
        assertThat(JsonPath.<List<String>>read(diagnosis, "$.spam.reasons")).isNotEmpty();
        assertThat(JsonPath.<String>read(diagnose(order("rita", 17)), "$.kind")).isEqualTo("customer");

        postman.bring("lucky@casino.example", SUPPORT, spam);
        await().atMost(ofMinutes(1)).until(() -> held("Ваш приз 17").size() == 1);
        assertThat(desk.subjects()).doesNotContain("Ваш приз 17");
        Map<String, Object> shown = held("Ваш приз 17").getFirst();
        assertThat(shown).containsEntry("reason", "spam").containsEntry("number", 12);

        desk.post("/suspended-releases", Map.of("ids", List.of(shown.get("id"))));
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Ваш приз 17"));
        await().atMost(ofMinutes(1)).until(() -> isTaught("Ваш приз 17", false));
    }

    @Test
    void learnsFromWhatAgentsCallSpam() throws IOException {
        postman.bring("pills@mail.example", SUPPORT, mail("pills@mail.example", "Cheap pills", "Cheap pills."));
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Cheap pills"));
        List<Integer> number =
                JsonPath.read(desk.get("/tickets?limit=200"), "$.items[?(@.subject=='Cheap pills')].number");

        desk.put("/tickets/" + number.getFirst() + "/spam", Map.of());

        await().atMost(ofMinutes(1)).until(() -> isTaught("Cheap pills", true));
    }

    @Test
    void hearsListedSendersAlwaysOrNever() throws IOException {
        desk.post("/sender-rules", Map.of("pattern", "Loud.Example", "allowed", false));
        desk.post("/sender-rules", Map.of("pattern", "boss@loud.example", "allowed", true));
        postman.bring("ad@mx.loud.example", SUPPORT, mail("ad@mx.loud.example", "Loud", "Buy."));
        String away = mail("boss@loud.example", "Away till Monday", "I am away.")
                .replace("Subject:", "Auto-Submitted: auto-replied\nSubject:");
        postman.bring("boss@loud.example", SUPPORT, away);

        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Away till Monday"));
        await().atMost(ofMinutes(1)).until(() -> held("Loud").size() == 1);
        assertThat(held("Loud").getFirst()).containsEntry("detail", "list: @loud.example");
        assertThat(desk.refused("POST", "/sender-rules", Map.of("pattern", "not a domain", "allowed", true)))
                .contains("pattern");
    }

    @Test
    void hearsWhomAnAgentHasAnsweredWhateverAFilterOnTheWaySays() throws IOException {
        String flagged =
                mail("rosa@mail.example", "Flagged", "Hello?").replace("Subject:", "X-Spam-Flag: YES\nSubject:");
        postman.bring("rosa@mail.example", SUPPORT, flagged);
        await().atMost(ofMinutes(1)).until(() -> held("Flagged").size() == 1);

        sql.execute("insert into channels_email.delivery (message_id, ticket_id, header, recipient, state)"
                + " values (gen_random_uuid(), gen_random_uuid(), '<rosa@x>', 'rosa@mail.example', 'sent')");
        postman.bring("rosa@mail.example", SUPPORT, flagged.replace("Flagged", "Flagged once more"));

        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Flagged once more"));
    }

    @Test
    void throwsAwayAndBringsBack() throws IOException {
        postman.bring(
                "x@mail.example",
                SUPPORT,
                mail("x@mail.example", "Thrown", "Hello?")
                        .replace("Subject:", "X-Spam-Status: Yes, score=9\nSubject:"));
        await().atMost(ofMinutes(1)).until(() -> held("Thrown").size() == 1);
        Map<String, Object> ids =
                Map.of("ids", List.of(held("Thrown").getFirst().get("id")));

        assertThat(JsonPath.<Integer>read(desk.post("/suspended-discards", ids), "$.count"))
                .isOne();
        assertThat(held("Thrown")).isEmpty();
        assertThat(JsonPath.<Integer>read(desk.post("/suspended-discards", ids), "$.count"))
                .isZero();
        desk.post("/suspended-recalls", ids);
        assertThat(held("Thrown")).hasSize(1);

        desk.post("/suspended-releases", Map.of("ids", ids.get("ids"), "always", true));
        await().atMost(ofMinutes(1)).until(() -> desk.subjects().contains("Thrown"));
        assertThat(desk.get("/sender-rules")).contains("x@mail.example");
    }

    private void teach() {
        List<Map<String, Object>> lessons = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lessons.add(Map.of("raw", mail("winner" + i + "@casino.example", "Ваш приз " + i, WON), "spam", true));
            lessons.add(Map.of("raw", order("customer" + i, i), "spam", false));
        }
        assertThat(JsonPath.<Integer>read(desk.post("/spam-lessons", Map.of("lessons", lessons)), "$.learned"))
                .isEqualTo(24);
    }

    private static String order(String who, int number) {
        return mail(
                who + "@mail.example",
                "Заказ " + number,
                "Здравствуйте! Когда придёт мой заказ " + number + "? Оплатил вчера, трек пока не приходил.");
    }

    private boolean isTaught(String subject, boolean spam) {
        return sql.fetchExists(sql.selectOne()
                .from("screening.lesson join channels_email.raw on hash = digest")
                .where("subject = ? and spam = ?", subject, spam));
    }

    private List<Map<String, Object>> held(String subject) {
        return JsonPath.read(desk.get("/suspended?kind=quarantined"), "$.items[?(@.subject=='" + subject + "')]");
    }

    private String diagnose(String mail) {
        return String.valueOf(RestClient.create("http://localhost:" + http)
                .post()
                .uri("/api/v1/mail-diagnoses")
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(new MediaType("message", "rfc822"))
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .body(String.class));
    }

    private static String mail(String from, String subject, String text) {
        return """
                From: <%s>
                To: support@localhost
                Subject: %s
                Message-ID: <%s@mail.example>
                Date: Mon, 23 Nov 2026 03:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, subject, Integer.toHexString((from + subject).hashCode()), text);
    }
}
