package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OtvetTest
class ApiKeysApiTest {

    private static final String TICKET = """
            {"subject": "Cup", "text": "Broken", "customer": {"name": "Maria"}}""";

    @Autowired
    WebApplicationContext context;

    @LocalServerPort
    int port;

    @Autowired
    Agents agents;

    @Autowired
    Sessions sessions;

    @Autowired
    DSLContext sql;

    private MockMvcTester browser;
    private Agent anna;
    private Cookie session;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", jakarta.servlet.Filter.class))
                .build());
        String email = "anna-" + UUID.randomUUID() + "@school.example";
        anna = agents.invite(
                Access.robot("test"),
                new AgentDraft("Anna Kim", email, "administrator", true, "en", "correct horse", null));
        session = new Cookie("otvet", sessions.open(anna.id(), new Visitor("10.1.1.1", "test")));
    }

    @Test
    void letsAProgramDoWhatItsScopeAllows() throws Exception {
        String read = make("read");
        String write = make("write");

        assertThat(by(read, browser.get().uri("/api/v1/tickets"))).hasStatusOk();
        assertThat(by(read, opening())).hasStatus(403);
        assertThat(by(write, opening())).hasStatus(201);
        assertThat(by(write, post("/api/v1/categories", "{\"name\": \"X\"}"))).hasStatus(403);
        assertThat(by(make("all"), browser.get().uri("/api/v1/webhooks"))).hasStatusOk();
    }

    @Test
    void showsAKeyOnceAndSaysWhenItWasUsed() throws Exception {
        String key = make("read");
        by(key, browser.get().uri("/api/v1/tickets"));

        MvcTestResult list = person(browser.get().uri("/api/v1/api-keys"));

        assertThat(text(list)).doesNotContain(key).contains("\"token\":null");
        assertThat(list).bodyJson().extractingPath("$.items[0].lastUsedAt").isNotNull();
        assertThat(sql.fetch("select * from staff.api_key").formatCSV()).doesNotContain(key);
    }

    @Test
    void closesTheDoorAtOnceWhenAKeyIsWithdrawn() throws Exception {
        Map<?, ?> made = JsonPath.read(text(person(post("/api/v1/api-keys", "{\"name\": \"Script\"}"))), "$");
        String key = String.valueOf(made.get("token"));
        assertThat(by(key, browser.get().uri("/api/v1/tickets"))).hasStatusOk();

        assertThat(person(browser.delete().uri("/api/v1/api-keys/" + made.get("id"))))
                .hasStatus(204);

        assertThat(by(key, browser.get().uri("/api/v1/tickets"))).hasStatus(401);
        assertThat(person(browser.delete().uri("/api/v1/api-keys/" + made.get("id"))))
                .hasStatus(404);
    }

    @Test
    void closesTheDoorWhenTheKeyHasRunOutOrItsAgentHasLeft() throws Exception {
        String spent = make("read");
        String orphan = make("read");
        sql.execute(
                "update staff.api_key set expires_at = now() where token_hash = {0}",
                org.jooq.impl.DSL.val(new Token(spent).hash()));
        assertThat(by(spent, browser.get().uri("/api/v1/tickets"))).hasStatus(401);
        assertThat(by(orphan, browser.get().uri("/api/v1/tickets"))).hasStatusOk();

        agents.change(Access.robot("test"), anna.id(), new AgentDraft(null, null, null, false, null, null, null));

        assertThat(by(orphan, browser.get().uri("/api/v1/tickets"))).hasStatus(401);

        agents.change(Access.robot("test"), anna.id(), new AgentDraft(null, null, null, true, null, null, null));

        assertThat(by(orphan, browser.get().uri("/api/v1/tickets"))).hasStatus(401);
    }

    @Test
    void letsNoKeyMakeAnotherOrTouchTheAccount() throws Exception {
        String key = make("all");

        assertThat(by(key, post("/api/v1/api-keys", "{\"name\": \"Child\"}")))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("staff.not-by-key");
        assertThat(by(key, browser.get().uri("/api/v1/api-keys"))).hasStatus(403);
        assertThat(by(key, browser.get().uri("/api/v1/sessions"))).hasStatus(403);
    }

    @Test
    void letsAKeyThatReadsChangeNothing() throws Exception {
        assertThat(by(make("read"), browser.delete().uri("/api/v1/session")))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("staff.key-only-reads");
    }

    @Test
    @Timeout(60)
    void endsItsStreamWithinFiveSecondsOfItsAgentLeaving() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                .header("Authorization", "Bearer " + make("read"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> stream =
                        client.send(asked, HttpResponse.BodyHandlers.ofLines()).body()) {
            Iterator<String> lines = stream.iterator();
            assertThat(lines.next()).startsWith("id: ");

            agents.change(Access.robot("test"), anna.id(), new AgentDraft(null, null, null, false, null, null, null));
            long left = System.nanoTime();
            lines.forEachRemaining(_ -> {});

            assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private String make(String scope) throws Exception {
        MvcTestResult made =
                person(post("/api/v1/api-keys", "{\"name\": \"Script\", \"scope\": \"" + scope + "\", \"days\": 30}"));
        assertThat(made).hasStatus(201);
        return JsonPath.read(text(made), "$.token");
    }

    private MockMvcRequestBuilder opening() {
        return post("/api/v1/tickets", TICKET);
    }

    private MockMvcRequestBuilder post(String path, String body) {
        return browser.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MvcTestResult person(MockMvcRequestBuilder request) {
        return request.cookie(session, new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .exchange();
    }

    private static MvcTestResult by(String key, MockMvcRequestBuilder request) {
        return request.header("Authorization", "Bearer " + key).exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
