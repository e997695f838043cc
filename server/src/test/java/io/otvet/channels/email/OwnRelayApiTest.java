package io.otvet.channels.email;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.egress.Reach;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.Relay;
import io.otvet.mail.RelayCheck;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** A mailbox that sends by a server of its own, on a desk that has no relay of the house. */
@OtvetTest
class OwnRelayApiTest {

    private static final String PASSWORD = "way-out-7f3a";

    @LocalServerPort
    int http;

    @Autowired
    Sites sites;

    @Autowired
    RelayCheck relays;

    @Autowired
    DSLContext sql;

    private final List<ParsedMail> mails = new CopyOnWriteArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private SMTPServer relay;
    private Site shop;

    @BeforeEach
    void open() {
        relay = SMTPServer.port(0)
                .requireAuth(true)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, _) -> {
                    if (!password.equals(PASSWORD)) {
                        throw new LoginFailedException("wrong password");
                    }
                }))
                .messageHandlerFactory(new BasicMessageHandlerFactory(
                        (_, _, _, data) -> mails.add(new MailParser().parse(data)), 1_000_000))
                .build();
        relay.start();
        shop = sites.open(Access.robot("test"), SiteDraft.named("Shop", "shop-" + mark + "@desk.example"));
    }

    @AfterEach
    void close() {
        relay.stop();
        sql.execute("delete from channels_email.mailbox where address like '%" + mark + "%'");
    }

    @Test
    void sendsByTheMailboxThatHasTheSitesAddressUnderItsSignature() {
        connect(shop.address().value(), Map.of("sending", sending(), "signature", "{{agent}}\n{{site}} <3"));

        String ticket = answered(shop);

        await().atMost(ofSeconds(30)).until(() -> !toMaria().isEmpty());
        ParsedMail mail = toMaria().getFirst();
        assertThat(mail.from().address()).isEqualTo(shop.address());
        assertThat(mail.text()).contains("We send another one.");
        assertThat(mail.quoted()).startsWith("--\n").contains("Shop <3");
        assertThat(delivery(ticket)).isEqualTo("sent");
    }

    @Test
    void answersFromTheMailboxThatTheCustomerWroteTo() {
        connect(shop.address().value(), Map.of("sending", sending()));
        String returns = connect("returns-" + mark + "@desk.example", Map.of("sending", sending()));
        String ticket = opened(shop);
        UUID message = sql.fetchSingle(
                        "select m.id from tickets.message m join tickets.ticket t on t.id = m.ticket_id"
                                + " where t.number = ? and m.kind = 0",
                        Long.valueOf(ticket))
                .get(0, UUID.class);
        sql.execute("update tickets.message set external_id = ? where id = ?", "<" + message + "@x>", message);
        sql.execute(
                "insert into channels_email.raw (id, peer, envelope_from, recipients, size, hash, content, state,"
                        + " message_id, mailbox_id) values (?, '', '', '{}', 1, ?, '\\x00', 'taken', ?, ?)",
                UUID.randomUUID(),
                mark,
                message,
                UUID.fromString(returns));

        await().atMost(ofSeconds(30)).until(() -> from(ticket).startsWith("returns-"));
        reply(ticket);

        await().atMost(ofSeconds(30)).until(() -> !toMaria().isEmpty());
        assertThat(toMaria().getFirst().from().address()).hasToString("returns-" + mark + "@desk.example");
    }

    @Test
    void carriesTheMailOfTheHouseInItsOwnName() {
        sql.execute("delete from channels_email.mailbox");
        assertThat(call("GET", "/session", null).getBody()).contains("\"relay\":false");
        connect("returns-" + mark + "@desk.example", Map.of("sending", sending()));

        String email = "oleg-" + mark + "@desk.example";
        call("POST", "/agents", Map.of("name", "Oleg", "email", email, "role", "agent"));

        await().atMost(ofSeconds(30)).until(() -> !mailsTo(email).isEmpty());
        assertThat(mailsTo(email).getFirst().from().address()).hasToString("returns-" + mark + "@desk.example");
        assertThat(call("GET", "/session", null).getBody()).contains("\"relay\":true");
    }

    @Test
    void keepsWaitingWhatHasNoWayOutWhileTheOthersGo() {
        Site library = sites.open(Access.robot("test"), SiteDraft.named("Library", "books-" + mark + "@desk.example"));
        String waiting = answered(library);
        connect(shop.address().value(), Map.of("sending", sending()));

        String going = answered(shop);

        await().atMost(ofSeconds(30)).until(() -> delivery(going).equals("sent"));
        assertThat(delivery(waiting)).isEqualTo("queued");
        assertThat(call("GET", "/tickets/" + waiting, null).getBody()).contains("\"open\":false");
    }

    @Test
    void givesNoPasswordBackAndSendsItNowhereElse() {
        String id = connect(shop.address().value(), Map.of("sending", sending()));
        Map<String, Object> elsewhere = new HashMap<>(sending());
        elsewhere.put("host", "localhost");
        elsewhere.remove("password");

        assertThat(call("GET", "/mailboxes", null).getBody())
                .contains("\"sending\":{\"host\":\"127.0.0.1\"")
                .doesNotContain(PASSWORD);
        assertThat(call("PATCH", "/mailboxes/" + id, Map.of("sending", elsewhere))
                        .getStatusCode())
                .isEqualTo(HttpStatusCode.valueOf(422));
        assertThat(sql.fetch("select * from channels_email.mailbox").format(1000))
                .doesNotContain(PASSWORD);
        assertThat(call("PATCH", "/mailboxes/" + id, Map.of("sending", Map.of("host", "")))
                        .getBody())
                .contains("\"sending\":null");
    }

    @Test
    void saysWhatTheWayOutSaysNoBy() {
        EmailAddress me = shop.address();

        assertThat(relays.refusal(way("127.0.0.1", PASSWORD, Reach.PRIVATE_TOO), me))
                .isEmpty();
        assertThat(relays.refusal(way("127.0.0.1", "wrong", Reach.PRIVATE_TOO), me))
                .hasValueSatisfying(said -> assertThat(said).startsWith("535"));
        assertThat(relays.refusal(way("127.0.0.1", PASSWORD, Reach.PUBLIC), me))
                .hasValueSatisfying(said -> assertThat(said).contains("may not be called"));
        assertThat(mails).isEmpty();
    }

    private Relay way(String host, String password, Reach reach) {
        return new Relay(host, relay.getPortAllocated(), false, "shop", password, Duration.ofSeconds(10), reach);
    }

    private Map<String, Object> sending() {
        return Map.of(
                "host", "127.0.0.1",
                "port", relay.getPortAllocated(),
                "security", "none",
                "user", "shop",
                "password", PASSWORD);
    }

    /** The way in leads nowhere: that does not matter for the way out. */
    private String connect(String address, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "site",
                shop.id().toString(),
                "address",
                address,
                "host",
                "127.0.0.1",
                "port",
                1,
                "security",
                "none",
                "privateNetwork",
                true,
                "user",
                address,
                "password",
                "x"));
        draft.putAll(more);
        return JsonPath.read(call("POST", "/mailboxes", draft).getBody(), "$.id");
    }

    private String opened(Site site) {
        Map<String, ?> draft = Map.of(
                "subject",
                "Cup " + mark,
                "text",
                "Broken",
                "site",
                site.id().toString(),
                "customer",
                Map.of("email", "maria-" + mark + "@mail.example"));
        return JsonPath.read(call("POST", "/tickets", draft).getBody(), "$.number")
                .toString();
    }

    private void reply(String ticket) {
        assertThat(call("POST", "/tickets/" + ticket + "/replies", Map.of("text", "We send another one."))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
    }

    /** Others' mail may have waited for a way out. */
    private List<ParsedMail> toMaria() {
        return mailsTo("maria-" + mark + "@mail.example");
    }

    private List<ParsedMail> mailsTo(String address) {
        return mails.stream()
                .filter(mail -> mail.to().stream()
                        .anyMatch(to -> String.valueOf(to.address()).equals(address)))
                .toList();
    }

    /** What the agent is told above the reply. */
    private String from(String ticket) {
        return JsonPath.read(call("GET", "/tickets/" + ticket, null).getBody(), "$.reply.from");
    }

    private String answered(Site site) {
        String ticket = opened(site);
        reply(ticket);
        return ticket;
    }

    private String delivery(String ticket) {
        List<String> states = JsonPath.read(
                call("GET", "/tickets/" + ticket + "/messages", null).getBody(), "$.items[*].delivery.state");
        return states.getLast();
    }

    private ResponseEntity<String> call(String method, String path, @Nullable Object body) {
        RestClient.RequestBodySpec request = RestClient.create("http://localhost:" + http + "/api/v1")
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(OtvetTest.TOKEN))
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
        if (body != null) {
            request.body(body);
        }
        return request.retrieve()
                .onStatus(HttpStatusCode::isError, (_, _) -> {})
                .toEntity(String.class);
    }
}
