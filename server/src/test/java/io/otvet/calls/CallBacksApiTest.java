package io.otvet.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.calendar.Hours;
import io.otvet.calendar.ScheduleDraft;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Ids;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
import io.otvet.staff.Sessions;
import io.otvet.staff.TeamDraft;
import io.otvet.staff.Teams;
import io.otvet.staff.Visitor;
import io.otvet.tickets.CallBackAsked;
import io.otvet.tickets.TicketId;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class CallBacksApiTest {

    private static final Access ROBOT = Access.robot("test");

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
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    private MockMvcTester browser;
    private Site shop;
    private String anna;

    @BeforeEach
    void found() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        shop = sites.open(ROBOT, SiteDraft.named("Shop", "shop-" + Ids.next() + "@desk.example"));
        anna = agentOf(shop);
    }

    @Test
    void showsWhoeverAskedToThoseOfTheSiteAlone() throws Exception {
        long ticket = asked();
        Site library = sites.open(
                ROBOT,
                SiteDraft.named(
                        "Library", EmailAddress.of(Ids.next() + "@desk.example").value()));

        String mine = body(call(anna, "GET", "/api/v1/call-backs", ""));
        String theirs = agentOf(library);

        assertThat(JsonPath.<List<Integer>>read(mine, "$.items[*].ticket")).containsExactly((int) ticket);
        assertThat(JsonPath.<String>read(mine, "$.items[0].phone")).isEqualTo("8 903 123-45-67");
        assertThat(due(mine)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(body(call(theirs, "GET", "/api/v1/call-backs", ""))).contains("\"items\":[]");
        assertThat(call(theirs, "GET", "/api/v1/call-backs?ticket=" + ticket, ""))
                .hasStatus(404);
        assertThat(settle(theirs, id(mine), "reached", 0, null)).hasStatus(404);
    }

    @Test
    void isDoneOnceSomebodyAnsweredAndStandsInTheThread() throws Exception {
        long ticket = asked();
        String id = id(body(call(anna, "GET", "/api/v1/call-backs", "")));

        assertThat(settle(anna, id, "reached", 0, "Пришлём новую чашку")).hasStatusOk();

        assertThat(body(call(anna, "GET", "/api/v1/call-backs", ""))).contains("\"items\":[]");
        assertThat(body(call(anna, "GET", "/api/v1/tickets/" + ticket + "/messages", "")))
                .contains("Reached: 8 903 123-45-67", "Пришлём новую чашку");
        assertThat(settle(anna, id, "reached", 0, null)).hasStatus(409);
    }

    @Test
    void comesAgainAfterNoAnswerAndCountsAPressOnce() throws Exception {
        asked();
        String id = id(body(call(anna, "GET", "/api/v1/call-backs", "")));

        assertThat(settle(anna, id, "no-answer", 0, null)).hasStatusOk();
        assertThat(settle(anna, id, "no-answer", 0, null)).hasStatus(409);

        String list = body(call(anna, "GET", "/api/v1/call-backs", ""));
        assertThat(JsonPath.<Integer>read(list, "$.items[0].tries")).isEqualTo(1);
        assertThat(due(list)).isCloseTo(Instant.now().plus(30, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void waitsUntilSomebodyIsThere() throws Exception {
        DayOfWeek later = Instant.now().atZone(ZoneOffset.UTC).getDayOfWeek().plus(2);
        List<Hours> morning = List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0)));
        ScheduleDraft week = new ScheduleDraft("UTC", Map.of(later, morning), null);
        sites.change(ROBOT, shop.id(), new SiteDraft(null, null, null, null, null, null, null, week, null));
        asked();

        Instant due = due(body(call(anna, "GET", "/api/v1/call-backs", "")));

        assertThat(due.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(later);
        assertThat(due.atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void takesATimeThatIsStillToComeAlone() throws Exception {
        asked();
        String id = id(body(call(anna, "GET", "/api/v1/call-backs", "")));
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        assertThat(settle(anna, id, Map.of("outcome", "no-answer", "tries", 0, "again", "2020-01-01T00:00:00Z")))
                .hasStatus(422);
        assertThat(settle(anna, id, Map.of("outcome", "perhaps", "tries", 0))).hasStatus(422);
        assertThat(settle(anna, id, Map.of("outcome", "no-answer", "tries", 0, "again", tomorrow.toString())))
                .hasStatusOk();

        assertThat(due(body(call(anna, "GET", "/api/v1/call-backs", "")))).isEqualTo(tomorrow);
    }

    @Test
    void isNotCalledForWhileTheTicketIsSolved() throws Exception {
        long ticket = asked();

        assertThat(call(anna, "PUT", "/api/v1/tickets/" + ticket + "/status", "{\"status\": \"solved\"}"))
                .hasStatusOk();

        assertThat(body(call(anna, "GET", "/api/v1/call-backs", ""))).contains("\"items\":[]");
        assertThat(body(call(anna, "GET", "/api/v1/call-backs?ticket=" + ticket, "")))
                .contains("8 903 123-45-67");
    }

    private long asked() throws Exception {
        Map<String, ?> draft = Map.of(
                "subject",
                "Call me",
                "text",
                "Please",
                "site",
                shop.id().toString(),
                "customer",
                Map.of("name", "Maria", "phone", "8 903 123-45-67"));
        String opened = body(call(anna, "POST", "/api/v1/tickets", json.writeValueAsString(draft)));
        TicketId id = TicketId.parse(JsonPath.read(opened, "$.id"));
        transaction.executeWithoutResult(_ ->
                events.publishEvent(new CallBackAsked(id, shop.id(), "Maria", "8 903 123-45-67", "in the evening")));
        return JsonPath.<Integer>read(opened, "$.number");
    }

    private String agentOf(Site site) {
        String name = "agent-" + UUID.randomUUID();
        var agent = agents.invite(
                ROBOT, new AgentDraft(name, name + "@desk.example", "agent", true, "en", "correct horse", Set.of()));
        teams.form(ROBOT, new TeamDraft(name, Set.of(agent.id()), Set.of(site.id())));
        return sessions.open(agent.id(), new Visitor("10.9.9.9", "test"));
    }

    private MvcTestResult settle(String session, String id, String outcome, int tries, @Nullable String note) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "tries", tries));
        if (note != null) {
            body.put("note", note);
        }
        return settle(session, id, body);
    }

    private MvcTestResult settle(String session, String id, Map<String, ?> body) {
        return call(session, "PUT", "/api/v1/call-backs/" + id + "/outcome", json.writeValueAsString(body));
    }

    private MvcTestResult call(String session, String method, String path, String body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri(path)
                .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String id(String list) {
        return JsonPath.read(list, "$.items[0].id");
    }

    private static Instant due(String list) {
        return Instant.parse(JsonPath.<String>read(list, "$.items[0].dueAt"));
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
