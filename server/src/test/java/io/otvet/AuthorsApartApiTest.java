package io.otvet;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
import io.otvet.staff.OwnRole;
import io.otvet.staff.Role;
import io.otvet.staff.RoleDraft;
import io.otvet.staff.Roles;
import io.otvet.staff.Sessions;
import io.otvet.staff.TeamDraft;
import io.otvet.staff.Teams;
import io.otvet.staff.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** An author sees what is assigned to them; of everything else on the same site they learn nothing by any door. */
@OtvetTest
@Timeout(60)
class AuthorsApartApiTest {

    private static final Access ROBOT = Access.robot("test");
    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Sites sites;

    @Autowired
    Agents agents;

    @Autowired
    Roles roles;

    @Autowired
    Teams teams;

    @Autowired
    Sessions sessions;

    @Autowired
    JsonMapper json;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private MockMvcTester browser;
    private Site shop;
    private Agent author;
    private Agent clerk;
    private String anna;
    private String olga;
    private String own;
    private String foreign;
    private String number;
    private String file;

    @BeforeEach
    void found() throws Exception {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        shop = sites.open(ROBOT, SiteDraft.named("Shop " + mark, "shop-" + mark + "@desk.example"));
        clerk = invite("anna", "agent");
        author = invite("olga", "author");
        teams.form(ROBOT, new TeamDraft("Desk " + mark, Set.of(clerk.id(), author.id()), Set.of(shop.id())));
        anna = sessions.open(clerk.id(), new Visitor("10.9.9.9", "test"));
        olga = sessions.open(author.id(), new Visitor("10.9.9.9", "test"));
        own = JsonPath.read(open("Lesson", "Ivan"), "$.id");
        assign(own, author);
        file = upload(anna);
        String opened = open("Cup", "Maria");
        foreign = JsonPath.read(opened, "$.id");
        number = JsonPath.read(opened, "$.number").toString();
        note(foreign, file);
    }

    @Test
    void seesAndAnswersWhatIsAssignedToThem() throws Exception {
        String detail = body(call(olga, "GET", "/tickets/" + own, ""));

        assertThat(detail).contains("Lesson " + mark);
        assertThat(call(olga, "POST", "/tickets/" + own + "/replies", "{\"text\": \"Yes\"}"))
                .hasStatus(201);
        assertThat(call(olga, "PUT", "/tickets/" + own + "/status", "{\"status\": \"solved\"}"))
                .hasStatusOk();
        assertThat(call(olga, "GET", "/customers/" + JsonPath.read(detail, "$.customer.id"), ""))
                .hasStatusOk();
        assertThat(body(call(olga, "GET", "/tickets?q=Lesson " + mark, ""))).contains(own);
        assertThat(body(call(olga, "GET", "/customers?q=Ivan " + mark, ""))).contains("Ivan " + mark);
    }

    @Test
    void answersNothingOfAnotherTicketByItsIdOrNumber() throws Exception {
        List<String> surprises = new ArrayList<>();
        List<String[]> routes = Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\s+", 4))
                .filter(parts -> parts.length > 1 && parts[1].startsWith("/api/v1/tickets/{id}"))
                .toList();
        for (String[] route : routes) {
            for (String name : List.of(foreign, number)) {
                String path =
                        route[1].replace("/api/v1", "").replace("{id}", name).replace("{kind}", "note");
                MvcTestResult answer = call(olga, route[0], path, route.length > 3 ? route[3] : "{}");
                if (answer.getResponse().getStatus() != 404) {
                    surprises.add(
                            route[0] + " " + path + " " + answer.getResponse().getStatus());
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(surprises).isEmpty();
    }

    @Test
    void findsNothingOfItInListsCountsAndSearch() throws Exception {
        for (String path : List.of(
                "/tickets?view=all",
                "/tickets?view=unassigned",
                "/tickets?q=" + mark,
                "/tickets?q=" + number,
                "/tickets?site=" + shop.id(),
                "/search?q=Cup " + mark,
                "/search?q=Maria",
                "/search?q=" + number,
                "/customers",
                "/customers?q=" + mark)) {
            assertThat(body(call(olga, "GET", path, "")))
                    .as(path)
                    .doesNotContain(foreign)
                    .doesNotContain("Cup " + mark)
                    .doesNotContain("Maria " + mark);
        }
        String views = body(call(olga, "GET", "/views", ""));
        assertThat(JsonPath.<List<Integer>>read(views, "$.items[?(@.id == 'open')].count"))
                .containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(views, "$.items[?(@.id == 'unassigned')].count"))
                .containsExactly(0);
    }

    @Test
    void opensNeitherItsCustomerNorItsFilesNorItsMessages() throws Exception {
        String customer = JsonPath.read(body(call(anna, "GET", "/tickets/" + foreign, "")), "$.customer.id");
        String messages = body(call(anna, "GET", "/tickets/" + foreign + "/messages", ""));
        String message = JsonPath.read(messages, "$.items[0].id");

        assertThat(call(anna, "GET", "/attachments/" + file, "")).hasStatusOk();
        assertThat(call(olga, "GET", "/attachments/" + file, "")).hasStatus(404);
        assertThat(call(olga, "GET", "/customers/" + customer, "")).hasStatus(404);
        assertThat(call(olga, "GET", "/messages/" + message + "/original", "")).hasStatus(404);
    }

    @Test
    void hearsNothingOfItButOfTheirOwn() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> stream = events(client, olga)) {
            Iterator<String> lines = stream.iterator();
            lines.next();
            call(anna, "POST", "/tickets/" + foreign + "/notes", "{\"text\": \"psst\"}");
            call(anna, "PUT", "/tickets/" + foreign + "/presence", "{\"state\": \"viewing\"}");
            call(anna, "POST", "/tickets/" + own + "/notes", "{\"text\": \"for you\"}");

            List<String> heard = new ArrayList<>();
            while (heard.isEmpty() || !heard.getLast().contains(own)) {
                heard.add(lines.next());
            }
            assertThat(heard).noneMatch(line -> line.contains(foreign));
        }
    }

    @Test
    void isMailedNothingOfItWhenItComesToTheirTeam() {
        await().untilAsserted(() -> assertThat(told()).contains(clerk.id().value()));

        assertThat(told()).doesNotContain(author.id().value());
    }

    @Test
    void getsItWithTheAssignmentAndLosesItWithTheNext() throws Exception {
        assign(foreign, author);
        assertThat(call(olga, "GET", "/tickets/" + foreign, "")).hasStatusOk();
        assertThat(call(olga, "GET", "/attachments/" + file, "")).hasStatusOk();
        assertThat(body(call(olga, "GET", "/search?q=Cup " + mark, ""))).contains(foreign);

        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> stream = events(client, olga)) {
            Iterator<String> lines = stream.iterator();
            lines.next();
            assign(foreign, clerk);

            // What became of the first assignment may still be on its way.
            assertTimeoutPreemptively(ofSeconds(30), () -> {
                while (!lines.next().equals("event: reset")) {}
            });
        }
        assertThat(call(olga, "GET", "/tickets/" + foreign, "")).hasStatus(404);
        assertThat(body(call(olga, "GET", "/search?q=Cup " + mark, ""))).doesNotContain(foreign);
    }

    @Test
    void keepsWhatTheyOpenWhereARoleLetsThem() throws Exception {
        Set<Permission> wanted = Set.of(Permission.TICKETS_WRITE, Permission.TICKETS_OPEN);
        OwnRole editor = roles.make(ROBOT, new RoleDraft("Editor " + mark, Role.Sight.OWN, wanted));
        assertThat(call(olga, "POST", "/tickets", draft("Book", "Nina"))).hasStatus(403);
        String role = editor.id().toString();
        agents.change(ROBOT, author.id(), new AgentDraft(null, null, role, null, null, null, null));

        MvcTestResult opened = call(olga, "POST", "/tickets", draft("Book", "Nina"));

        assertThat(opened).hasStatus(201);
        assertThat(JsonPath.<String>read(body(opened), "$.assignee.id"))
                .isEqualTo(author.id().toString());
    }

    @Test
    void givesATicketBackButNotToOthers() throws Exception {
        String toAnna = json.writeValueAsString(Map.of("agent", clerk.id().toString()));
        assertThat(call(olga, "PUT", "/tickets/" + own + "/assignment", toAnna)).hasStatus(403);
        assertThat(call(olga, "PATCH", "/tickets/" + own, "{\"assignee\": \"" + clerk.id() + "\"}"))
                .hasStatus(403);
        assertThat(call(olga, "PATCH", "/tickets/" + own, "{\"site\": \"" + shop.id() + "\"}"))
                .hasStatus(403);
        assertThat(call(olga, "PATCH", "/tickets/" + own, "{\"confidential\": true}"))
                .hasStatus(403);

        assertThat(call(olga, "DELETE", "/tickets/" + own + "/assignment", "{}"))
                .hasStatus(204);
        assertThat(call(olga, "GET", "/tickets/" + own, "")).hasStatus(404);
        assertThat(call(anna, "GET", "/tickets/" + own, "")).hasStatusOk();
    }

    private Set<UUID> told() {
        return sql.fetch("select agent_id from notifications.notice where path = {0}", DSL.val("/tickets/" + number))
                .intoSet(0, UUID.class);
    }

    private Agent invite(String name, String role) {
        String email = name + "-" + mark + "@desk.example";
        return agents.invite(ROBOT, new AgentDraft(name, email, role, true, "en", "correct horse", Set.of()));
    }

    private String open(String what, String customer) throws Exception {
        return body(call(anna, "POST", "/tickets", draft(what, customer)));
    }

    private String draft(String what, String customer) {
        String email = customer + "-" + mark + "@mail.example";
        return json.writeValueAsString(Map.of(
                "subject",
                what + " " + mark,
                "text",
                "Broken",
                "site",
                shop.id().toString(),
                "customer",
                Map.of("name", customer + " " + mark, "email", email)));
    }

    private void assign(String ticket, Agent agent) throws Exception {
        String to = json.writeValueAsString(Map.of("agent", agent.id().toString()));
        assertThat(call(anna, "PUT", "/tickets/" + ticket + "/assignment", to)).hasStatusOk();
    }

    private void note(String ticket, String attachment) throws Exception {
        String note = json.writeValueAsString(Map.of("text", "See there", "attachments", List.of(attachment)));
        assertThat(call(anna, "POST", "/tickets/" + ticket + "/notes", note)).hasStatus(201);
    }

    private String upload(String session) throws Exception {
        byte[] bytes = "a plan".getBytes(StandardCharsets.UTF_8);
        MvcTestResult kept = browser.perform(multipart("/api/v1/attachments")
                .file(new MockMultipartFile("file", "plan.txt", "text/plain", bytes))
                .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page"));
        return JsonPath.read(body(kept), "$.id");
    }

    private MvcTestResult call(String session, String method, String path, String body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Stream<String> events(HttpClient client, String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                .header("Cookie", "otvet=" + session)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
