package io.otvet.channels.email;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.egress.Reach;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.Relay;
import io.otvet.mail.RelayCheck;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real dovecot and a relay that take access tokens and ask the provider whose they are. */
@OtvetTest
@Tag("slow")
@EnabledIf("isDovecotHere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailboxEntryApiTest {

    private static final String PLACE = "otvet.mail-provider-yandex";

    @LocalServerPort
    int http;

    @Autowired
    DSLContext sql;

    @Autowired
    RelayCheck relays;

    private final MailProviderStub provider = new MailProviderStub();
    private Dovecot dovecot;
    private TokenRelay relay;
    private MailboxDesk desk;

    static boolean isDovecotHere() {
        return Dovecot.isHere();
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        System.setProperty(PLACE, provider.base);
        List<String> users = List.of("imap@shop.example", "pop@shop.example", "other@shop.example");
        dovecot = Dovecot.start(folder, "not used", users, provider.base + "/whose");
        relay = new TokenRelay(provider);
        desk = new MailboxDesk(http);
        desk.put(
                "/mail-apps/yandex",
                Map.of("clientId", MailProviderStub.CLIENT, "clientSecret", MailProviderStub.SECRET));
    }

    @AfterAll
    void close() {
        sql.execute("delete from channels_email.mailbox where address like '%@shop.example'");
        sql.execute("delete from channels_email.mail_app");
        System.clearProperty(PLACE);
        relay.close();
        dovecot.close();
        provider.close();
    }

    @Test
    void takesMailByImapWithATokenAndGoesOnWithTheNextOne() {
        dovecot.bring("imap@shop.example", "INBOX", mail("First by token"));
        String id = connect(settings("imap@shop.example", Map.of()), "imap@shop.example");
        await().atMost(ofSeconds(60)).until(() -> desk.subjects().contains("First by token"));

        provider.forgetTokens();
        dovecot.doveadm("kick", "imap@shop.example");
        dovecot.bring("imap@shop.example", "INBOX", mail("Second by token"));
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(state(id)).isEqualTo("token-refused"));
        desk.patch("/mailboxes/" + id, Map.of("signature", "again"));

        await().atMost(ofSeconds(60)).until(() -> desk.subjects().contains("Second by token"));
        assertThat(provider.renewals).hasPositiveValue();
    }

    @Test
    void checksTheWayInAndTheWayOutByPop3AndSmtp() {
        Map<String, Object> sending = Map.of("host", "127.0.0.1", "port", relay.port(), "security", "none");
        String id = connect(
                settings("pop@shop.example", Map.of("protocol", "pop3", "port", dovecot.pop3, "sending", sending)),
                "pop@shop.example");

        String result = desk.post("/mailbox-checks", Map.of("mailbox", id, "settings", Map.of()));

        assertThat((Boolean) JsonPath.read(result, "$.good")).as(result).isTrue();
        assertThat((Object) JsonPath.read(result, "$.sending.said")).isNull();
    }

    @Test
    void saysThatAnotherAccountWasChosen() {
        String id = connect(settings("other@shop.example", Map.of()), "imap@shop.example");

        String result = desk.post("/mailbox-checks", Map.of("mailbox", id, "settings", Map.of()));

        assertThat((String) JsonPath.read(result, "$.trouble")).isEqualTo("token-refused");
        assertThat((String) JsonPath.read(result, "$.facts.user")).isEqualTo("other@shop.example");
    }

    @Test
    void tellsWhatARelaySaysOfATokenThatIsNotGood() {
        Relay way = new Relay(
                "127.0.0.1",
                relay.port(),
                false,
                "pop@shop.example",
                "stale",
                Duration.ofSeconds(10),
                Reach.PRIVATE_TOO,
                true);

        assertThat(relays.refusal(way, EmailAddress.of("pop@shop.example")))
                .get()
                .asString()
                .startsWith("535");
    }

    private String connect(Map<String, Object> settings, String signedInAs) {
        String begun = desk.post("/mailbox-sign-ins", Map.of("provider", "yandex", "settings", settings));
        URI question = URI.create(JsonPath.read(begun, "$.address"));
        String made = desk.post(
                "/mailbox-sign-in-answers",
                Map.of(
                        "state", MailProviderStub.fields(question.getRawQuery()).get("state"),
                        "code", provider.allow(question, signedInAs),
                        "key", JsonPath.read(begun, "$.key")));
        return JsonPath.read(made, "$.id");
    }

    private Map<String, Object> settings(String user, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(dovecot.settings(user, ""));
        all.putAll(Map.of("site", desk.site(), "since", "everything"));
        all.putAll(more);
        return all;
    }

    private String state(String id) {
        List<String> found = JsonPath.read(desk.get("/mailboxes"), "$.items[?(@.id == '" + id + "')].state.trouble");
        return found.getFirst();
    }

    private static String mail(String subject) {
        return """
                From: Maria <maria@customer.example>
                To: help@shop.example
                Subject: %1$s
                Message-ID: <%2$s@customer.example>

                Hello.
                """.formatted(subject, subject.replace(' ', '-'));
    }
}
