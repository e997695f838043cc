package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.kernel.Access;
import io.otvet.kernel.Ids;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
import io.otvet.staff.Sessions;
import io.otvet.staff.Staff;
import io.otvet.staff.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What people who mean harm send, over all modules; each test names the attack it is about. */
@OtvetTest
@ExtendWith(OutputCaptureExtension.class)
class AttacksApiTest {

    private static final String PASSWORD = "secret-of-anna-41c7";

    /** What a form, a row or a settings page knows by these names is not for whoever posts to say. */
    private static final Map<String, Object> MORE_THAN_ASKED = Map.ofEntries(
            Map.entry("id", "01900000-0000-7000-8000-000000000001"),
            Map.entry("number", 1),
            Map.entry("version", 99),
            Map.entry("author", "01900000-0000-7000-8000-000000000001"),
            Map.entry("authorId", "01900000-0000-7000-8000-000000000001"),
            Map.entry("agentId", "01900000-0000-7000-8000-000000000001"),
            Map.entry("kind", "reply"),
            Map.entry("internal", false),
            Map.entry("permissions", List.of("SETTINGS_MANAGE")),
            Map.entry("everywhere", true),
            Map.entry("createdAt", "2001-01-01T00:00:00Z"),
            Map.entry("updatedAt", "2001-01-01T00:00:00Z"),
            Map.entry("verified", true),
            Map.entry("secret", "mine"),
            Map.entry("token", "mine"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agents agents;

    @Autowired
    Staff staff;

    @Autowired
    Sessions sessions;

    @Autowired
    Sites sites;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private MockMvcTester browser;
    private Agent anna;
    private String session;

    @BeforeEach
    void invite() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        String email = "anna-" + Ids.next() + "@attacks.example";
        anna = agents.invite(
                Access.robot("test"), new AgentDraft("Anna", email, "manager", true, "en", PASSWORD, null));
        session = sessions.open(anna.id(), new Visitor("10.4.4.4", "test"));
    }

    /** S-28: nobody makes themselves more than they are by saying so. */
    @Test
    void takesNoWordForWhatItDidNotAskFor() throws Exception {
        call("PATCH", "/session", with(Map.of("name", "Anna II", "role", "administrator", "active", true)));
        Agent after = staff.find(anna.id()).orElseThrow();
        assertThat(after.name()).isEqualTo("Anna II");
        assertThat(after.role()).isEqualTo(anna.role());
        assertThat(after.email()).isEqualTo(anna.email());

        String opened = body(call(
                "POST",
                "/tickets",
                with(Map.of(
                        "subject",
                        "Cup",
                        "text",
                        "Broken",
                        "customer",
                        with(Map.of("email", "maria-" + Ids.next() + "@mail.example"))))));
        assertThat(JsonPath.<String>read(opened, "$.id")).isNotEqualTo(MORE_THAN_ASKED.get("id"));
        assertThat(JsonPath.<String>read(opened, "$.createdAt")).doesNotStartWith("2001");
        assertThat(JsonPath.<Integer>read(opened, "$.version")).isLessThan(50);
        String ticket = "/tickets/" + JsonPath.read(opened, "$.number");

        call("POST", ticket + "/notes", with(Map.of("text", "psst")));
        call("PATCH", ticket, with(Map.of("subject", "Saucer")));
        String messages = body(call("GET", ticket + "/messages", null));
        assertThat(JsonPath.<List<String>>read(messages, "$.items[?(@.text == 'psst')].kind"))
                .containsExactly("note");
        assertThat(JsonPath.<List<String>>read(messages, "$.items[?(@.text == 'psst')].author.id"))
                .containsExactly(anna.id().toString());
        assertThat(JsonPath.<String>read(body(call("GET", ticket, null)), "$.createdAt"))
                .doesNotStartWith("2001");

        String key = body(call("POST", "/api-keys", with(Map.of("name", "k", "scope", "read", "days", 1))));
        assertThat(JsonPath.<String>read(key, "$.token")).isNotEqualTo("mine");
    }

    /** S-08: links lead to the address that is set, whatever a request says of itself. */
    @Test
    void leadsNobodyWhereARequestSaysItCameFrom() throws Exception {
        String opened = body(call(
                "POST", "/tickets", Map.of("subject", "Cup", "text", "Broken", "customer", Map.of("name", "Maria"))));

        MvcTestResult link = browser.get()
                .uri("/api/v1/tickets/" + JsonPath.read(opened, "$.number") + "/customer-link")
                .cookie(new Cookie("otvet", session))
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example")
                .header("X-Original-URL", "/evil")
                .exchange();

        assertThat(JsonPath.<String>read(body(link), "$.url")).startsWith("http://localhost:8080/my/tickets/");
    }

    /** S-09: the cookie of a session is out of the reach of scripts and of other sites. */
    @Test
    void keepsTheSessionAwayFromScriptsAndOtherSites() {
        MvcTestResult signedIn = browser.post()
                .uri("/api/v1/session")
                .cookie(new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("email", anna.email().value(), "password", PASSWORD)))
                .exchange();

        assertThat(signedIn.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("otvet="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain(session);
    }

    /** S-34: what is secret stands neither in answers nor in the log, and not readable in the tables. */
    @Test
    void tellsNoSecretAnywhere(CapturedOutput log) throws Exception {
        String box = "secret-of-the-box-92aa";
        String out = "secret-of-the-way-out-77c1";
        Map<String, ?> mailbox = Map.ofEntries(
                Map.entry("site", sites.standard().id().toString()),
                Map.entry("address", "box-" + Ids.next() + "@attacks.example"),
                Map.entry("host", "127.0.0.1"),
                Map.entry("port", 1),
                Map.entry("security", "none"),
                Map.entry("privateNetwork", true),
                Map.entry("password", box),
                Map.entry("sending", Map.of("host", "127.0.0.1", "port", 1, "user", "x", "password", out)));
        MvcTestResult connected = byToken("POST", "/mailboxes", mailbox);
        assertThat(connected).hasStatus(201);
        MvcTestResult hooked = byToken(
                "POST",
                "/webhooks",
                Map.of(
                        "url",
                        "https://shop.example/hooks",
                        "name",
                        "Shop",
                        "events",
                        List.of("ticket.opened"),
                        "privateToo",
                        false,
                        "active",
                        true));
        String hook = JsonPath.read(body(hooked), "$.secret");
        String key = JsonPath.read(
                body(call("POST", "/api-keys", Map.of("name", "k", "scope", "read", "days", 1))), "$.token");
        byToken("POST", "/mailbox-checks", Map.of("settings", mailbox));

        String told = body(connected)
                + body(byToken("GET", "/mailboxes", null))
                + body(byToken("GET", "/webhooks", null))
                + body(byToken("GET", "/agents", null))
                + body(call("GET", "/api-keys", null))
                + body(call("GET", "/sessions", null));
        String kept = List.of(
                        "channels_email.mailbox",
                        "webhooks.endpoint",
                        "staff.api_key",
                        "staff.agent",
                        "staff.session",
                        "audit.entry")
                .stream()
                .map(table -> sql.fetch("select * from " + table).formatJSON())
                .reduce("", String::concat);

        for (String secret : List.of(box, out, hook, key, PASSWORD, session)) {
            assertThat(told).doesNotContain(secret);
            assertThat(kept).doesNotContain(secret);
            assertThat(log.getAll()).doesNotContain(secret);
        }
    }

    private static Map<String, Object> with(Map<String, ?> asked) {
        Map<String, Object> all = new HashMap<>(MORE_THAN_ASKED);
        all.putAll(asked);
        return all;
    }

    private MvcTestResult call(String method, String path, @Nullable Map<String, ?> body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body == null ? "" : json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult byToken(String method, String path, @Nullable Map<String, ?> body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body == null ? "" : json.writeValueAsString(body))
                .exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
