package io.otvet.channels.email;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.channels.email.grants.MailGrants;
import io.otvet.kernel.Access;
import io.otvet.mail.ParsedMail;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Entering a mailbox by a permission of its provider; the mail server itself is not there. */
@OtvetTest
class MailSignInApiTest {

    private static final String PLACE = "otvet.mail-provider-google";

    @LocalServerPort
    int http;

    @Autowired
    DSLContext sql;

    @Autowired
    MailGrants grants;

    @Autowired
    Sites sites;

    private final MailProviderStub provider = new MailProviderStub();
    private final String user = "help-" + UUID.randomUUID().toString().substring(0, 8) + "@shop.example";
    private MailboxDesk desk;

    @BeforeEach
    void come() {
        System.setProperty(PLACE, provider.base);
        desk = new MailboxDesk(http);
        desk.put(
                "/mail-apps/google",
                Map.of("clientId", MailProviderStub.CLIENT, "clientSecret", MailProviderStub.SECRET));
    }

    @AfterEach
    void leave() {
        sql.execute("delete from channels_email.mailbox where address = ?", user);
        sql.execute("delete from channels_email.mail_app");
        System.clearProperty(PLACE);
        provider.close();
    }

    @Test
    void asksTheProviderForALastingPermissionByPkce() {
        Map<String, String> asked =
                MailProviderStub.fields(address(begin(null, settings())).getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", MailProviderStub.CLIENT)
                .containsEntry("scope", "https://mail.google.com/")
                .containsEntry("access_type", "offline")
                .containsEntry("login_hint", user)
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("redirect_uri")).isEqualTo(JsonPath.read(desk.get("/mail-apps"), "$.redirect"));
        assertThat(asked.get("code_challenge")).hasSize(43);
    }

    @Test
    void connectsAMailboxWithoutAPasswordAndKeepsItsSecretsToItself() {
        String made = connect();

        assertThat((String) JsonPath.read(made, "$.provider")).isEqualTo("google");
        assertThat(made + desk.get("/mailboxes") + desk.get("/mail-apps"))
                .doesNotContain(MailProviderStub.SECRET)
                .doesNotContain("refresh-")
                .doesNotContain("access-");
        assertThat(sql.fetch("select g.refresh_token, g.access_token, a.client_secret, e.facts::text"
                                + " from channels_email.mail_grant g, channels_email.mail_app a, audit.entry e")
                        .toString())
                .doesNotContain(MailProviderStub.SECRET)
                .doesNotContain("refresh-")
                .doesNotContain("access-");
        assertThat(desk.refused("POST", "/mailbox-sign-ins", wish(null, settings())))
                .contains("already connected");
        assertThat(audited()).contains("channels.mail-app-saved", "channels.mailbox-connected");
    }

    @Test
    void takesAnAnswerOnceAndFromTheTabThatAskedOnly() {
        String begun = begin(null, settings());
        Map<String, String> answer = answer(begun);
        Map<String, String> elsewhere = new HashMap<>(answer);
        elsewhere.put("key", "of another tab");

        assertThat(desk.refused("POST", "/mailbox-sign-in-answers", elsewhere)).contains("channels.sign-in-expired");
        desk.post("/mailbox-sign-in-answers", answer);
        assertThat(desk.refused("POST", "/mailbox-sign-in-answers", answer)).contains("channels.sign-in-expired");
    }

    @Test
    void saysWhyItDidNotComeToAPermission() {
        provider.gives = false;
        assertThat(refused()).contains("channels.sign-in-not-lasting");
        provider.away = true;
        assertThat(refused()).contains("channels.sign-in-provider-away");
        provider.away = false;
        desk.put("/mail-apps/google", Map.of("clientId", "another"));
        assertThat(refused()).contains("channels.sign-in-app-refused").contains("invalid_client");
        desk.delete("/mail-apps/google");
        assertThat(desk.refused("POST", "/mailbox-sign-ins", wish(null, settings())))
                .contains("channels.sign-in-no-app");
    }

    @Test
    void renewsAccessOnceHoweverManyNeedIt() throws Exception {
        UUID id = idOf(connect());
        sql.execute("update channels_email.mail_grant set access_until = now() where mailbox_id = ?", id);

        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(_ -> () -> grants.access(id))
                    .toList();
            List<Future<String>> had = nodes.invokeAll(all);

            assertThat(had).extracting(Future::get).doesNotContainNull().containsOnly(grants.access(id));
        }
        assertThat(provider.renewals).hasValue(1);
    }

    @Test
    void asksForSigningInAgainAndAsksTheProviderNoMore() {
        UUID id = idOf(connect());
        provider.error = "invalid_grant";
        sql.execute("update channels_email.mail_grant set access_until = now() where mailbox_id = ?", id);
        desk.patch("/mailboxes/" + id, Map.of("signature", "Shop"));

        await().atMost(ofSeconds(30)).until(() -> "sign-in-again".equals(state(id, "trouble")));
        assertThat(state(id, "alarm")).isEqualTo(true);
        assertThat((String) JsonPath.read(state(id, "facts"), "$.provider")).isEqualTo("Google");
        for (int i = 0; i < 5; i++) {
            assertThat(catchThrowable(() -> grants.access(id))).isInstanceOf(MailGrants.NoAccess.class);
        }
        assertThat(provider.renewals).hasValue(1);
        assertThat(check(id)).contains("sign-in-again").contains("revoked");

        provider.error = "";
        desk.post("/mailbox-sign-in-answers", answer(begin(id, Map.of())));

        await().atMost(ofSeconds(30)).until(() -> "port-refused".equals(state(id, "trouble")));
        assertThat(audited()).contains("channels.mailbox-signed-in");
    }

    @Test
    void asksAProviderThatIsAwayNowAndThenOnly() {
        UUID id = idOf(connect());
        provider.away = true;
        sql.execute("update channels_email.mail_grant set access_until = now() where mailbox_id = ?", id);

        assertThat(check(id)).contains("provider-away");
        assertThat(check(id)).contains("provider-away");
        assertThat(provider.renewals).hasValue(1);
        provider.away = false;
        sql.execute("update channels_email.mail_grant set ask_after = now() where mailbox_id = ?", id);
        assertThat(check(id)).contains("port-refused");
    }

    @Test
    void showsAPermissionToNoOtherServerAndDropsItForAPassword() {
        UUID id = idOf(connect());

        assertThat(desk.refused("PATCH", "/mailboxes/" + id, Map.of("host", "evil.example")))
                .contains("sign in at the provider once more");
        assertThat(desk.refused("PATCH", "/mailboxes/" + id, Map.of("sending", Map.of("host", "evil.example"))))
                .contains("password");
        String own = desk.patch("/mailboxes/" + id, Map.of("sending", Map.of("host", "smtp.gmail.com")));
        assertThat((String) JsonPath.read(own, "$.sending.host")).isEqualTo("smtp.gmail.com");

        String changed = desk.patch("/mailboxes/" + id, Map.of("password", "one for apps"));

        assertThat((String) JsonPath.read(changed, "$.provider")).isNull();
        assertThat(sql.fetchCount(sql.selectFrom("channels_email.mail_grant").where("mailbox_id = ?", id)))
                .isZero();
    }

    @Test
    void sendsRepliesByItAndLetsThemWaitWhileThereIsNoAccess() {
        Site shop = sites.open(Access.robot("test"), SiteDraft.named("Shop", user));
        try (TokenRelay relay = new TokenRelay(provider)) {
            Map<String, Object> settings = new HashMap<>(settings());
            settings.put("site", shop.id().toString());
            settings.put("sending", Map.of("host", "127.0.0.1", "port", relay.port(), "security", "none"));
            UUID id = idOf(desk.post("/mailbox-sign-in-answers", answer(begin(null, settings))));

            reply(shop);
            await().atMost(ofSeconds(30)).until(() -> replies(relay).size() == 1);
            provider.error = "invalid_grant";
            sql.execute("update channels_email.mail_grant set access_until = now() where mailbox_id = ?", id);
            String ticket = reply(shop);

            await().atMost(ofSeconds(30)).until(() -> provider.renewals.get() > 0);
            assertThat(desk.get("/tickets/" + ticket + "/messages")).contains("\"state\":\"queued\"");
            assertThat(replies(relay))
                    .hasSize(1)
                    .first()
                    .satisfies(mail -> assertThat(mail.from().address()).hasToString(user));
        }
    }

    /** Others' mail may have waited for a way out. */
    private static List<ParsedMail> replies(TokenRelay relay) {
        return relay.mails.stream()
                .filter(mail -> mail.text().contains("We send another one."))
                .toList();
    }

    private String reply(Site site) {
        String made = desk.post(
                "/tickets",
                Map.of(
                        "subject",
                        "Cup",
                        "text",
                        "Broken",
                        "site",
                        site.id().toString(),
                        "customer",
                        Map.of("email", "maria-" + UUID.randomUUID() + "@mail.example")));
        String ticket = JsonPath.read(made, "$.number").toString();
        desk.post("/tickets/" + ticket + "/replies", Map.of("text", "We send another one."));
        return ticket;
    }

    private String connect() {
        return desk.post("/mailbox-sign-in-answers", answer(begin(null, settings())));
    }

    private String refused() {
        return desk.refused("POST", "/mailbox-sign-in-answers", answer(begin(null, settings())));
    }

    private String begin(UUID id, Map<String, Object> settings) {
        return desk.post("/mailbox-sign-ins", wish(id, settings));
    }

    private static Map<String, Object> wish(UUID id, Map<String, Object> settings) {
        Map<String, Object> wish = new HashMap<>(Map.of("provider", "google", "settings", settings));
        wish.put("mailbox", id == null ? null : id.toString());
        return wish;
    }

    private static URI address(String begun) {
        return URI.create(JsonPath.read(begun, "$.address"));
    }

    private Map<String, String> answer(String begun) {
        URI question = address(begun);
        return Map.of(
                "state", MailProviderStub.fields(question.getRawQuery()).get("state"),
                "code", provider.allow(question, user),
                "key", JsonPath.read(begun, "$.key"));
    }

    /** Nothing listens there. */
    private Map<String, Object> settings() {
        return Map.of(
                "site",
                desk.site(),
                "address",
                user,
                "host",
                "127.0.0.1",
                "port",
                1,
                "security",
                "none",
                "privateNetwork",
                true);
    }

    private String check(UUID id) {
        return desk.post("/mailbox-checks", Map.of("mailbox", id.toString(), "settings", Map.of()));
    }

    private Object state(UUID id, String what) {
        List<Object> found = JsonPath.read(desk.get("/mailboxes"), "$.items[?(@.id == '" + id + "')].state." + what);
        return found.getFirst();
    }

    private static UUID idOf(String mailbox) {
        return UUID.fromString(JsonPath.read(mailbox, "$.id"));
    }

    private List<String> audited() {
        return sql.fetch("select what from audit.entry").map(row -> row.get(0, String.class));
    }
}
