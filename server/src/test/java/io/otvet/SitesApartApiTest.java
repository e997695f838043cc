package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.kernel.Access;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** SITE-05, S-20, S-21: whoever answers for one project learns nothing of another, by whatever door they come. */
@OtvetTest
@Timeout(60)
class SitesApartApiTest {

    private static final Access ROBOT = Access.robot("test");
    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Sites sites;

    @Autowired
    Agents agents;

    @Autowired
    Teams teams;

    @Autowired
    Sessions sessions;

    @Autowired
    JsonMapper json;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private MockMvcTester browser;
    private Site shop;
    private Site library;
    private String anna;
    private String vera;
    private String ticket;
    private String number;
    private String customer;

    @BeforeEach
    void found() throws Exception {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        shop = sites.open(ROBOT, SiteDraft.named("Shop " + mark, "shop-" + mark + "@desk.example"));
        library = sites.open(ROBOT, SiteDraft.named("Library " + mark, "library-" + mark + "@desk.example"));
        anna = agentOf("anna", shop);
        vera = agentOf("vera", library);
        String opened = open("Cup " + mark);
        ticket = JsonPath.read(opened, "$.id");
        number = JsonPath.read(opened, "$.number").toString();
        customer = JsonPath.read(opened, "$.customer.id");
    }

    @Test
    void answersNothingOfAForeignTicketByItsIdOrNumber() throws Exception {
        List<String> surprises = new ArrayList<>();
        List<String[]> routes = Files.readAllLines(TABLE).stream()
                .map(line -> line.split("\\s+", 4))
                .filter(parts -> parts.length > 1 && parts[1].startsWith("/api/v1/tickets/{id}"))
                .toList();
        for (String[] route : routes) {
            for (String name : List.of(ticket, number)) {
                String path = route[1].replace("{id}", name).replace("{kind}", "note");
                MvcTestResult answer = call(vera, route[0], path, route.length > 3 ? route[3] : "{}");
                if (answer.getResponse().getStatus() != 404) {
                    surprises.add(
                            route[0] + " " + path + " " + answer.getResponse().getStatus());
                }
            }
        }

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(surprises).isEmpty();
        assertThat(call(anna, "GET", "/api/v1/tickets/" + number, "")).hasStatusOk();
    }

    @Test
    void findsNothingOfItInListsAndSearch() throws Exception {
        for (String path : List.of(
                "/tickets?view=all",
                "/tickets?q=" + mark,
                "/tickets?q=" + number,
                "/tickets?site=" + shop.id(),
                "/tickets?customer=" + customer,
                "/search?q=Cup " + mark,
                "/search?q=" + number,
                "/customers?q=" + mark)) {
            assertThat(body(call(vera, "GET", "/api/v1" + path, "")))
                    .as(path)
                    .doesNotContain(ticket)
                    .doesNotContain("Cup " + mark);
        }
        assertThat(body(call(anna, "GET", "/api/v1/tickets?q=" + mark, ""))).contains(ticket);
        assertThat(call(vera, "GET", "/api/v1/customers/" + customer, "")).hasStatus(404);
    }

    @Test
    void hearsNothingOfIt() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> stream = events(client, vera)) {
            Iterator<String> lines = stream.iterator();
            lines.next();
            call(anna, "POST", "/api/v1/tickets/" + ticket + "/notes", "{\"text\": \"psst\"}");
            call(anna, "PUT", "/api/v1/tickets/" + ticket + "/presence", "{\"state\": \"viewing\"}");
            String own = JsonPath.read(openAt(library, "Book " + mark), "$.id");

            List<String> heard = new ArrayList<>();
            while (heard.isEmpty() || !heard.getLast().contains(own)) {
                heard.add(lines.next());
            }
            assertThat(heard).noneMatch(line -> line.contains(ticket));
        }
    }

    @Test
    void changesHandsAtOnceWhenItMovesToTheOtherSite() throws Exception {
        String move = json.writeValueAsString(Map.of("site", library.id().toString()));
        assertThat(api("PATCH", "/api/v1/tickets/" + ticket, move)).hasStatusOk();

        assertThat(call(anna, "GET", "/api/v1/tickets/" + ticket, "")).hasStatus(404);
        assertThat(call(vera, "GET", "/api/v1/tickets/" + ticket, "")).hasStatusOk();
        assertThat(body(call(vera, "GET", "/api/v1/tickets?q=" + mark, ""))).contains(ticket);
    }

    private String agentOf(String name, Site site) {
        String email = name + "-" + mark + "@desk.example";
        Agent agent = agents.invite(ROBOT, new AgentDraft(name, email, "agent", true, "en", "correct horse", Set.of()));
        teams.form(ROBOT, new TeamDraft(name + " " + mark, Set.of(agent.id()), Set.of(site.id())));
        return sessions.open(agent.id(), new Visitor("10.9.9.9", "test"));
    }

    private String open(String subject) throws Exception {
        return openAt(shop, subject);
    }

    private String openAt(Site site, String subject) throws Exception {
        Map<String, ?> draft = Map.of(
                "subject",
                subject,
                "text",
                "Broken",
                "site",
                site.id().toString(),
                "customer",
                Map.of("name", "Maria " + mark, "email", "maria-" + mark + "@mail.example"));
        return body(api("POST", "/api/v1/tickets", json.writeValueAsString(draft)));
    }

    private MvcTestResult api(String method, String path, String body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult call(String session, String method, String path, String body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri(path)
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
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
