package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.mail.AutoKind;
import io.otvet.mail.ParsedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.subethamail.smtp.server.SMTPServer;

/** Between us and the world stands a real postfix, which brings every mail and takes every mail. */
@OtvetTest
@Tag("slow")
@EnabledIf("isPostfixHere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostfixApiTest {

    private static final String SUPPORT = "support@localhost";
    private static final int POSTFIX = Postfix.freePort();

    private final RelaySink world = new RelaySink();
    private final Postman postman = new Postman(POSTFIX);

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    private SMTPServer port;
    private Postfix postfix;

    static boolean isPostfixHere() {
        return Postfix.isHere();
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("otvet.smtp-relay", () -> "smtp://127.0.0.1:" + POSTFIX);
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        postfix = Postfix.start(folder, POSTFIX, Map.of("localhost", port.getPortAllocated(), "*", world.port()));
        assumePostfixComesAgain();
    }

    /** In some sandboxes it never looks again at what it put off; that says nothing about us. */
    private void assumePostfixComesAgain() throws IOException {
        world.refuseOnce(451, "4.7.1 come again");
        postman.bring(
                "probe@mail.example",
                "probe@world.example",
                mail("probe@mail.example", "probe@world.example", "Probe", "<probe@x>", ""));
        try {
            arrived("probe@world.example");
        } catch (ConditionTimeoutException e) {
            abort("postfix does not work here: " + e.getMessage());
        }
    }

    @AfterAll
    void close() throws Exception {
        postfix.close();
        port.stop();
        world.close();
    }

    @Test
    void carriesAConversationThroughAServerThatComesAgain() throws IOException {
        postman.bring("anna@mail.example", SUPPORT, mail("anna@mail.example", SUPPORT, "Нет доступа", "<p1@x>", ""));
        Map<?, ?> ticket = ticket("Нет доступа");
        world.refuseOnce(451, "4.7.1 greylisted, come again");

        reply(ticket, "Открыли доступ.");

        ParsedMail reply = arrived("anna@mail.example");
        assertThat(reply.inReplyTo()).isEqualTo("<p1@x>");
        assertThat(postfix.log()).contains("status=deferred").contains("greylisted");
        String address = String.valueOf(reply.replyTo().getFirst().address());
        String again = "In-Reply-To: " + reply.messageId() + "\n";
        postman.bring(
                "anna@mail.example", address, mail("anna@mail.example", address, "Re: Нет доступа", "<p2@x>", again));
        await().atMost(ofMinutes(2))
                .until(() -> messages(ticket).stream()
                                .filter(message -> "customer".equals(message.get("kind")))
                                .count()
                        == 2);
        assertThat(world.mails.stream().filter(mail -> mail.messageId().equals(reply.messageId())))
                .hasSize(1);
    }

    @Test
    void marksAReplyThatComesBackFromTheWorld() throws IOException {
        postman.bring("gone@mail.example", SUPPORT, mail("gone@mail.example", SUPPORT, "Пропавший", "<g1@x>", ""));
        Map<?, ?> ticket = ticket("Пропавший");
        world.refuseOnce(550, "5.1.1 no such user here");

        reply(ticket, "Вы ещё с нами?");

        await().atMost(ofMinutes(2))
                .until(() -> messages(ticket).stream()
                        .anyMatch(message -> message.get("delivery") instanceof Map<?, ?> delivery
                                && "failed".equals(delivery.get("state"))));
        assertThat(messages(ticket))
                .noneMatch(message -> "customer".equals(message.get("kind"))
                        && String.valueOf(message.get("text")).contains("no such user"));
    }

    @Test
    void letsTheSenderKnowWhatIsTooLarge() throws IOException {
        byte[] large = new byte[SmtpPort.LARGEST + 1000];
        Arrays.fill(large, (byte) 'a');
        for (int i = 70; i + 1 < large.length; i += 72) {
            large[i] = '\r';
            large[i + 1] = '\n';
        }
        byte[] head = mail("big@mail.example", SUPPORT, "Big", "<b1@x>", "").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, large, 0, head.length);

        postman.bring("big@mail.example", SUPPORT, large);

        ParsedMail bounce = arrived("big@mail.example");
        assertThat(bounce.kind()).isEqualTo(AutoKind.BOUNCE);
        assertThat(bounce.text()).contains("size");
    }

    private ParsedMail arrived(String to) {
        await().atMost(ofMinutes(1))
                .untilAsserted(() -> assertThat(world.mails).as(this::story).anyMatch(mail -> isTo(mail, to)));
        return world.mails.stream().filter(mail -> isTo(mail, to)).findFirst().orElseThrow();
    }

    /** What both sides know, for whoever has to find out why a mail did not arrive. */
    private String story() {
        return get("/jobs") + "\n" + postfix.log();
    }

    private static boolean isTo(ParsedMail mail, String to) {
        return mail.to().stream().anyMatch(box -> to.equals(String.valueOf(box.address())));
    }

    private Map<?, ?> ticket(String subject) {
        return await().atMost(ofMinutes(2))
                .until(() -> rows("/tickets?view=open&limit=50", subject), found -> !found.isEmpty())
                .getFirst();
    }

    private List<Map<?, ?>> rows(String path, String subject) {
        List<Map<?, ?>> items = JsonPath.read(get(path), "$.items");
        return items.stream().filter(row -> subject.equals(row.get("subject"))).toList();
    }

    private List<Map<?, ?>> messages(Map<?, ?> ticket) {
        return JsonPath.read(get("/tickets/" + ticket.get("number") + "/messages"), "$.items");
    }

    private void reply(Map<?, ?> ticket, String text) {
        client().post()
                .uri("/tickets/" + ticket.get("number") + "/replies")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .retrieve()
                .toBodilessEntity();
    }

    private String get(String path) {
        return String.valueOf(client().get().uri(path).retrieve().body(String.class));
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + http + "/api/v1")
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .build();
    }

    private static String mail(String from, String to, String subject, String id, String more) {
        return """
                From: <%s>
                To: <%s>
                Subject: %s
                Message-ID: %s
                %sContent-Type: text/plain; charset=utf-8

                Здравствуйте!
                """.formatted(from, to, subject, id, more);
    }
}
