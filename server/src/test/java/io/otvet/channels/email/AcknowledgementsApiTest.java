package io.otvet.channels.email;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.mail.ParsedMail;
import io.otvet.sites.Acknowledgement;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.subethamail.smtp.server.SMTPServer;

/** R-19, S-05: who hears that a request has come, how often, and who never. */
@OtvetTest
class AcknowledgementsApiTest {

    @LocalServerPort
    int http;

    @Autowired
    Sites sites;

    @Autowired
    MailDoor door;

    @Autowired
    SmtpCertificate certificate;

    @Autowired
    DSLContext sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String maria = "maria-" + mark + "@mail.example";
    private final String oleg = "oleg-" + mark + "@mail.example";
    private RelaySink relay;
    private SMTPServer port;
    private Site shop;

    @BeforeEach
    void open() {
        relay = new RelaySink();
        port = SmtpPort.server(0, "localhost", door, certificate);
        port.start();
        shop = sites.open(
                Access.robot("test"),
                acknowledging("shop-" + mark + "@desk.example", Map.of("ru", "Спасибо!\nОтветим до вечера.")));
        connect(shop);
    }

    @AfterEach
    void close() {
        port.stop();
        relay.close();
        sql.execute("delete from channels_email.mailbox where address like '%" + mark + "%'");
    }

    @Test
    void tellsWhoeverWroteThatItCame() throws Exception {
        bring(maria, "Cup", "Где мой заказ?", "");

        ParsedMail letter = heardBy(maria).getFirst();
        String number = sql.fetchSingle(
                        "select number from tickets.ticket t join customers.customer c"
                                + " on c.id = t.customer_id where c.email = ?",
                        maria)
                .get(0, String.class);
        assertThat(letter.from().address()).isEqualTo(shop.address());
        assertThat(letter.subject()).isEqualTo("Мы получили ваше обращение [#" + number + "]");
        assertThat(letter.text()).contains("Спасибо!\nОтветим до вечера.", number, "/my/tickets/");
        assertThat(letter.inReplyTo()).isEqualTo("<Cup-" + mark + "@x>");
        assertThat(String.valueOf(letter.replyTo().getFirst().address())).startsWith("shop-" + mark + "+t." + number);
        assertThat(letter.header("Auto-Submitted")).contains("auto-replied");
        assertThat(letter.header("Precedence")).contains("auto_reply");
        assertThat(letter.header("X-Auto-Response-Suppress")).contains("All");
        assertThat(relay.senders).containsOnly("");
    }

    @Test
    void tellsEachOnceADayAndInTheirLanguage() throws Exception {
        bring(maria, "One", "Where is my order?", "");
        heardBy(maria);
        bring(maria, "Two", "And one more.", "");
        bring(oleg, "Three", "Me too.", "");

        assertThat(heardBy(oleg).getFirst().text()).contains("Your request has arrived");
        await().atMost(ofMinutes(1)).until(() -> tickets("Two") == 1);
        assertThat(admitted(maria)).isOne();
        assertThat(heardBy(maria)).hasSize(1);
    }

    @Test
    void neverWritesToProgramsAndLists() throws Exception {
        bring(maria, "List", "News of the week", "List-Id: <news.mail.example>\nPrecedence: list\n");
        bring("no-reply-" + mark + "@mail.example", "Robot", "Your parcel", "");
        bring(oleg, "Loop", "We have received your request", "X-Otvet-Loop: 1\nAuto-Submitted: auto-replied\n");

        await().atMost(ofMinutes(1)).until(() -> tickets("List") + tickets("Robot") == 2);
        await().atMost(ofMinutes(1)).until(() -> raws("Loop", "dropped") == 1);
        assertThat(sql.fetchCount(
                        sql.selectOne().from("channels_email.acknowledged where address like '%" + mark + "%'")))
                .isZero();
    }

    @Test
    void saysNothingForASiteThatDoesNotWishIt() throws Exception {
        sites.change(
                Access.robot("test"),
                shop.id(),
                new SiteDraft(null, null, null, null, null, null, null, null, new Acknowledgement(false, null)));

        bring(maria, "Silent", "Hello", "");

        await().atMost(ofMinutes(1)).until(() -> tickets("Silent") == 1);
        assertThat(admitted(maria)).isZero();
    }

    private static SiteDraft acknowledging(String address, Map<String, String> texts) {
        return new SiteDraft(
                "Shop", address, null, List.of("ru", "en"), null, null, null, null, new Acknowledgement(true, texts));
    }

    /** It sends by the sink and fetches from nowhere. */
    private void connect(Site site) {
        Map<String, Object> sending =
                Map.of("host", "127.0.0.1", "port", relay.port(), "security", "none", "user", "x", "password", "x");
        Map<String, Object> mailbox = Map.of(
                "site",
                site.id().toString(),
                "address",
                site.address().value(),
                "host",
                "127.0.0.1",
                "port",
                1,
                "security",
                "none",
                "privateNetwork",
                true,
                "user",
                site.address().value(),
                "password",
                "x",
                "sending",
                sending);
        new MailboxDesk(http).post("/mailboxes", mailbox);
    }

    private void bring(String from, String subject, String text, String headers) throws IOException {
        String mail =
                "From: Maria <%s>\nTo: <%s>\nSubject: =?UTF-8?Q?%s?=\nMessage-ID: <%s-%s@x>\n%sContent-Type: text/plain; charset=utf-8\n\n%s\n"
                        .formatted(from, shop.address(), subject + "_" + mark, subject, mark, headers, text);
        assertThat(new Postman(port.getPortAllocated())
                        .bring(from, shop.address().value(), mail))
                .startsWith("250");
    }

    private List<ParsedMail> heardBy(String address) {
        await().atMost(ofMinutes(1)).until(() -> !to(address).isEmpty());
        return to(address);
    }

    private List<ParsedMail> to(String address) {
        return relay.mails.stream()
                .filter(mail -> mail.to().stream()
                        .anyMatch(to -> String.valueOf(to.address()).equals(address)))
                .toList();
    }

    private int tickets(String subject) {
        return sql.fetchCount(sql.selectOne().from("tickets.ticket where subject = '" + subject + " " + mark + "'"));
    }

    private int raws(String subject, String state) {
        return sql.fetchCount(sql.selectOne()
                .from("channels_email.raw where subject = '" + subject + " " + mark + "' and state = '" + state + "'"));
    }

    private int admitted(String address) {
        return sql.fetchCount(sql.selectOne().from("channels_email.acknowledged where address = '" + address + "'"));
    }
}
