package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.mail.ParsedMail;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.subethamail.smtp.server.SMTPServer;

@OtvetTest
@Tag("slow")
class EmailChannelApiTest {

    private static final RelaySink RELAY = new RelaySink();
    private static final String SUPPORT = "support@localhost";

    private static final String OF_CUT = "recipient = 'cut@mail.example'";

    @Autowired
    DSLContext sql;

    @LocalServerPort
    int http;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    private SMTPServer port;
    private Postman postman;

    @BeforeEach
    void open() {
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        postman = new Postman(port.getPortAllocated());
    }

    @AfterEach
    void close() {
        port.stop();
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("otvet.smtp-relay", () -> "smtp://127.0.0.1:" + RELAY.port());
    }

    @Test
    void makesATicketOfAMailAndKeepsItAsItCame() throws IOException {
        String said = postman.bring(
                "maria@mail.example", SUPPORT, mail("maria@mail.example", "Где заказ", "<a1@x>", "Жду вторую неделю."));

        assertThat(said).startsWith("250");
        assertThat(count("channels_email.raw where envelope_from = 'maria@mail.example'"))
                .isEqualTo(1);
        Map<?, ?> ticket = ticket("Где заказ");
        assertThat(ticket.get("number")).isNotNull();
        assertThat(messages(ticket).getFirst().get("text")).isEqualTo("Жду вторую неделю.");
    }

    @Test
    void takesTheSameMailInOnlyOnce() throws IOException {
        String mail = mail("oleg@mail.example", "Дважды", "<b1@x>", "Одно и то же.");
        postman.bring("oleg@mail.example", SUPPORT, mail);
        postman.bring("oleg@mail.example", SUPPORT, mail);

        await().atMost(ofMinutes(1))
                .until(() -> count("channels_email.raw where state = 'dropped' and subject = 'Дважды'") == 1);
        assertThat(messages(ticket("Дважды"))).hasSize(1);
    }

    @Test
    void takesALargeMailInAndKeepsItsAttachmentWhole() throws Exception {
        byte[] picture = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(picture);
        String mail = """
                From: Pavel <pavel@mail.example>
                To: %s
                Subject: Большой файл
                Message-ID: <large@x>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain; charset=utf-8

                Смотрите вложение.
                --part
                Content-Type: application/octet-stream; name=scan.bin
                Content-Disposition: attachment; filename=scan.bin
                Content-Transfer-Encoding: base64

                %s
                --part--
                """.formatted(SUPPORT, Base64.getMimeEncoder().encodeToString(picture));

        assertThat(postman.bring("pavel@mail.example", SUPPORT, mail)).startsWith("250");

        Map<?, ?> attached =
                JsonPath.read((Object) messages(ticket("Большой файл")).getFirst(), "$.attachments[0]");
        assertThat(attached.get("name")).isEqualTo("scan.bin");
        assertThat(get("/attachments/" + attached.get("id"), byte[].class)).isEqualTo(picture);
    }

    @Test
    void takesLargeMailsOfSeveralPeopleInWithoutOneWaitingForAnothersLuck() throws Exception {
        String padding = "x".repeat(70).concat("\n").repeat(6000);
        for (String who : List.of("l1", "l2", "l3", "l4")) {
            String from = who + "@mail.example";
            postman.bring(from, SUPPORT, mail(from, "Длинное " + who, "<" + who + "@x>", padding));
        }

        for (String who : List.of("l1", "l2", "l3", "l4")) {
            assertThat(ticket("Длинное " + who)).isNotNull();
        }
        assertThat(count("jobs.job where kind = 'channels.email.take-in' and attempts > 0"))
                .isZero();
    }

    @Test
    void refusesAtTheDoorWhatItCannotTake() throws IOException {
        byte[] large = new byte[SmtpPort.LARGEST + 10];
        Arrays.fill(large, (byte) 'a');
        for (int i = 70; i < large.length; i += 72) {
            large[i] = '\r';
            large[i + 1 < large.length ? i + 1 : i] = '\n';
        }

        assertThat(postman.bring("a@mail.example", "nobody@elsewhere.example", "Subject: x\n\nx"))
                .startsWith("550");
        assertThat(postman.bring("a@mail.example", SUPPORT, large)).startsWith("552");
        assertThat(count("channels_email.raw where envelope_from = 'a@mail.example'"))
                .isZero();
    }

    @Test
    void carriesAConversationThereAndBack() throws IOException {
        postman.bring(
                "anna@mail.example", SUPPORT, mail("anna@mail.example", "Нет доступа", "<c1@x>", "Оплата прошла."));
        Map<?, ?> ticket = ticket("Нет доступа");
        RELAY.refuseOnce(451, "4.7.1 greylisted, come again");

        post("/tickets/" + ticket.get("number") + "/replies", Map.of("html", "<p>Открыли <b>доступ</b>.</p>"));

        ParsedMail reply = relayed("anna@mail.example");
        assertThat(reply.inReplyTo()).isEqualTo("<c1@x>");
        assertThat(reply.subject()).contains("Нет доступа");
        assertThat(reply.text()).contains("Открыли доступ", "Обращение " + ticket.get("number") + " целиком");
        assertThat(String.valueOf(reply.html())).contains("/my/tickets/" + ticket.get("number") + ".");
        String address = String.valueOf(reply.replyTo().getFirst().address());
        assertThat(address).startsWith("support+t.");
        await().atMost(ofMinutes(1))
                .until(() ->
                        "sent".equals(JsonPath.read((Object) messages(ticket).getLast(), "$.delivery.state")));

        postman.bring("anna@mail.example", address, """
                From: Anna <anna@mail.example>
                To: <%s>
                Subject: Re: Нет доступа
                Message-ID: <c2@x>
                In-Reply-To: %s
                Content-Type: text/plain; charset=utf-8

                Всё открылось, спасибо!

                пн, 23 нояб. 2026 г. в 10:00, Support <support@localhost>:
                > Открыли доступ.
                """.formatted(address, reply.messageId()));

        await().atMost(ofMinutes(1)).until(() -> messages(ticket).size() == 3);
        Map<?, ?> answer = messages(ticket).getLast();
        assertThat(answer.get("text")).isEqualTo("Всё открылось, спасибо!");
        assertThat(String.valueOf(answer.get("quoted"))).contains("Открыли доступ");
    }

    @Test
    void tellsOnTheReplyThatItWasRefusedAndTriesAgainWhenAsked() throws IOException {
        postman.bring("petr@mail.example", SUPPORT, mail("petr@mail.example", "Отказ", "<d1@x>", "Вопрос."));
        Map<?, ?> ticket = ticket("Отказ");
        RELAY.refuseOnce(550, "5.1.1 no such user");

        post("/tickets/" + ticket.get("number") + "/replies", Map.of("text", "Ответ."));
        await().atMost(ofMinutes(1))
                .until(() ->
                        "failed".equals(JsonPath.read((Object) messages(ticket).getLast(), "$.delivery.state")));
        String id = String.valueOf(messages(ticket).getLast().get("id"));
        assertThat(JsonPath.<String>read((Object) messages(ticket).getLast(), "$.delivery.detail"))
                .contains("no such user");

        post("/delivery-retries", Map.of("ids", List.of(id)));

        assertThat(relayed("petr@mail.example").text()).contains("Ответ.");
    }

    @Test
    void sendsOnceMoreAtMostWhatACrashCutShort() throws IOException {
        postman.bring("cut@mail.example", SUPPORT, mail("cut@mail.example", "Обрыв", "<k1@x>", "Вы здесь?"));
        Map<?, ?> ticket = ticket("Обрыв");
        RELAY.refuseOnce(451, "4.7.1 come again");
        post("/tickets/" + ticket.get("number") + "/replies", Map.of("text", "Здесь."));
        await().atMost(ofMinutes(1))
                .until(() -> count("channels_email.delivery where " + OF_CUT + " and attempts = 1") == 1);

        cutShort();

        ParsedMail first = relayed("cut@mail.example");
        await().atMost(ofMinutes(1))
                .until(() -> count("channels_email.delivery where " + OF_CUT + " and state = 'sent'") == 1);
        assertThat(first.text()).contains("Здесь.");
    }

    @Test
    void leavesAReplyUncertainThatWasCutShortTwice() throws IOException {
        postman.bring("cut@mail.example", SUPPORT, mail("cut@mail.example", "Дважды оборвано", "<k2@x>", "Вы здесь?"));
        Map<?, ?> ticket = ticket("Дважды оборвано");
        RELAY.refuseOnce(451, "4.7.1 come again");
        int before = RELAY.mails.size();
        post("/tickets/" + ticket.get("number") + "/replies", Map.of("text", "Снова здесь."));
        await().atMost(ofMinutes(1))
                .until(() -> count("channels_email.delivery where " + OF_CUT + " and attempts = 1 and state = 'queued'")
                        == 1);
        sql.execute(
                "update channels_email.delivery set state = 'uncertain' where attempts = 1 and state = 'queued' and "
                        + OF_CUT);

        cutShort();

        await().atMost(ofMinutes(1)).until(() -> count("jobs.job where kind = 'channels.email.deliver-reply'") == 0);
        assertThat(count("channels_email.delivery where state = 'uncertain' and " + OF_CUT))
                .isEqualTo(1);
        assertThat(RELAY.mails).hasSize(before);
    }

    /** As a server that is killed in the middle of an attempt leaves it. */
    private void cutShort() {
        sql.execute("update channels_email.delivery set sending_since = now() where state <> 'sent' and " + OF_CUT);
        hurryDeliveries();
    }

    private void hurryDeliveries() {
        sql.execute("update jobs.job set run_at = now() where kind = 'channels.email.deliver-reply'");
    }

    @Test
    void sendsAReplyInTheEndThatFailedAgainAndAgainBeforeItWasSent() throws IOException {
        postman.bring("early@mail.example", SUPPORT, mail("early@mail.example", "Сбой", "<k3@x>", "Вы здесь?"));
        Map<?, ?> ticket = ticket("Сбой");
        sql.execute("""
                create function no_more_room() returns trigger language plpgsql as
                  $$ begin raise exception 'no more room'; end $$;
                create trigger no_more_room before update of sending_since on channels_email.delivery
                  for each row when (new.recipient = 'early@mail.example') execute function no_more_room()
                """);
        post("/tickets/" + ticket.get("number") + "/replies", Map.of("text", "Здесь."));
        awaitFailedAttempts(1);
        hurryDeliveries();
        awaitFailedAttempts(2);
        sql.execute("drop function no_more_room() cascade");

        hurryDeliveries();

        assertThat(relayed("early@mail.example").text()).contains("Здесь.");
        await().atMost(ofMinutes(1))
                .until(() -> count("channels_email.delivery where recipient = 'early@mail.example' and state = 'sent'")
                        == 1);
    }

    private void awaitFailedAttempts(int attempts) {
        await().atMost(ofMinutes(1))
                .until(() -> count("jobs.job where error like '%no more room%' and attempts = " + attempts) == 1);
    }

    @Test
    void setsAsideWhatIsNoRequestUntilSomebodySaysOtherwise() throws IOException {
        postman.bring("vera@mail.example", SUPPORT, """
                From: Vera <vera@mail.example>
                To: support@localhost
                Subject: Out of office
                Message-ID: <e1@x>
                Auto-Submitted: auto-replied

                I am away.
                """);
        await().atMost(ofMinutes(1)).until(() -> suspended("Out of office").size() == 1);
        Map<?, ?> mail = suspended("Out of office").getFirst();
        assertThat(mail.get("reason")).isEqualTo("auto-reply");
        Map<?, ?> content = get("/suspended/" + mail.get("id") + "/content", Map.class);
        assertThat(content.get("text")).isEqualTo("I am away.");
        assertThat(String.valueOf(content.get("headers"))).contains("Auto-Submitted", "auto-replied");
        assertThat(get("/suspended/" + mail.get("id") + "/original", String.class))
                .contains("I am away.");

        post("/suspended-releases", Map.of("ids", List.of(mail.get("id"))));

        assertThat(messages(ticket("Out of office")).getFirst().get("text")).isEqualTo("I am away.");
        assertThat(suspended("Out of office")).isEmpty();
    }

    @Test
    void marksTheReplyThatCameBack() throws IOException {
        postman.bring("gone@mail.example", SUPPORT, mail("gone@mail.example", "Вернётся", "<f1@x>", "Вопрос."));
        Map<?, ?> ticket = ticket("Вернётся");
        post("/tickets/" + ticket.get("number") + "/replies", Map.of("text", "Ответ."));
        ParsedMail reply = relayed("gone@mail.example");

        postman.bring("", SUPPORT, """
                From: Mail Delivery System <mailer-daemon@mail.example>
                To: support@localhost
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <f2@x>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I could not deliver your message.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example

                Final-Recipient: rfc822; gone@mail.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 mailbox is gone

                --b
                Content-Type: message/rfc822

                Message-ID: %s
                Subject: Re

                --b--
                """.formatted(reply.messageId()));

        await().atMost(ofMinutes(1))
                .until(() ->
                        "failed".equals(JsonPath.read((Object) messages(ticket).getLast(), "$.delivery.state")));
    }

    @Test
    void letsAPoisonousMailHoldUpNobody() throws IOException {
        postman.bring("bad@mail.example", SUPPORT, new byte[] {' ', '\r', '\n', ' '});
        postman.bring("bad@mail.example", SUPPORT, mail("bad@mail.example", "За ним", "<g1@x>", "Хорошее письмо."));

        assertThat(ticket("За ним")).isNotNull();
        assertThat(sql.fetch("select state, reason from channels_email.raw where envelope_from = 'bad@mail.example' "
                                + "order by received_at")
                        .formatCSV(false))
                .startsWith("suspended,");
    }

    private ParsedMail relayed(String to) {
        await().atMost(ofMinutes(1)).until(() -> RELAY.mails.stream().anyMatch(mail -> isTo(mail, to)));
        return RELAY.mails.stream().filter(mail -> isTo(mail, to)).findFirst().orElseThrow();
    }

    private static boolean isTo(ParsedMail mail, String to) {
        return mail.to().stream().anyMatch(box -> to.equals(String.valueOf(box.address())));
    }

    private Map<?, ?> ticket(String subject) {
        await().atMost(ofMinutes(1)).until(() -> count("tickets.ticket where subject = '" + subject + "'") == 1);
        Long number = sql.fetchSingle("select number from tickets.ticket where subject = {0}", DSL.val(subject))
                .into(Long.class);
        return get("/tickets/" + number, Map.class);
    }

    @SuppressWarnings("unchecked")
    private List<Map<?, ?>> messages(Map<?, ?> ticket) {
        List<Map<?, ?>> all = (List<Map<?, ?>>)
                get("/tickets/" + ticket.get("number") + "/messages", Map.class).get("items");
        return all.stream()
                .filter(message -> !"event".equals(message.get("kind")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<?, ?>> suspended(String subject) {
        List<Map<?, ?>> all = (List<Map<?, ?>>) get("/suspended", Map.class).get("items");
        return all.stream().filter(mail -> subject.equals(mail.get("subject"))).toList();
    }

    private <T> T get(String path, Class<T> type) {
        return client().get().uri("/api/v1" + path).retrieve().body(type);
    }

    private void post(String path, Object body) {
        client().post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + http)
                .defaultHeader("Authorization", "Bearer " + OtvetTest.TOKEN)
                .build();
    }

    private int count(String from) {
        return sql.fetchSingle("select count(*)::int from " + from).into(Integer.class);
    }

    private static String mail(String from, String subject, String id, String text) {
        return """
                From: <%s>
                To: support@localhost
                Subject: %s
                Message-ID: %s
                Date: Mon, 23 Nov 2026 03:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, subject, id, text);
    }
}
