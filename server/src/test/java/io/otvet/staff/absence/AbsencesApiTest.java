package io.otvet.staff.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.Sessions;
import io.otvet.staff.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OtvetTest
class AbsencesApiTest {

    private final Access boss = Access.robot("test");
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    WebApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Agents agents;

    @Autowired
    Absences absences;

    @Autowired
    Sessions sessions;

    private MockMvcTester browser;
    private AgentId anna;
    private AgentId boris;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        anna = invite("anna", "agent");
        boris = invite("boris", "agent");
    }

    @Test
    void isSaidOfOneselfAndShownToColleagues() throws Exception {
        MvcTestResult said = call(anna, "PUT", anna, body(tomorrow, boris, "At a conference"));
        assertThat(said).hasStatusOk();

        String shown = text(call(boris, "GET", anna, ""));
        assertThat(JsonPath.<String>read(shown, "$.deputy")).isEqualTo(boris.toString());
        assertThat(JsonPath.<String>read(shown, "$.word")).isEqualTo("At a conference");
        String all = text(as(boris, browser.method(HttpMethod.GET).uri("/api/v1/agents")));
        assertThat(JsonPath.<List<Map<String, Object>>>read(all, "$.items[?(@.id == '" + anna + "')].absence"))
                .singleElement()
                .satisfies(absence -> assertThat(absence).containsEntry("standsIn", boris.toString()));

        assertThat(call(anna, "DELETE", anna, "")).hasStatus(204);
        assertThat(call(boris, "GET", anna, "")).hasStatus(404);
        assertThat(sql.fetch("select what from audit.entry where object = 'agent:" + anna + "' order by id")
                        .getValues("what", String.class))
                .endsWith("staff.absence-begun", "staff.absence-ended");
    }

    @Test
    void isSaidOfOthersByWhoeverManagesPeople() {
        assertThat(call(boris, "PUT", anna, "{}")).hasStatus(403);
        assertThat(call(boris, "DELETE", anna, "")).hasStatus(403);

        AgentId olga = invite("olga", "administrator");
        assertThat(call(olga, "PUT", anna, body(tomorrow, boris, null))).hasStatusOk();
        assertThat(absences.now().of(anna)).contains(boris);
        assertThat(call(olga, "DELETE", anna, "")).hasStatus(204);
        assertThat(absences.now().absence(anna)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        AgentId petr = invite("petr", "agent");
        agents.change(boss, petr, new AgentDraft(null, null, null, false, null, null, null));
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));

        assertThat(wrong(body(yesterday, null, null))).containsEntry("until", "The end lies in the past.");
        assertThat(wrong(body(tomorrow, anna, null))).containsKey("deputy");
        assertThat(wrong(body(tomorrow, petr, null)))
                .containsEntry("deputy", "This colleague is switched off. Choose somebody else.");
        assertThat(wrong(body(tomorrow, AgentId.next(), null))).containsEntry("deputy", "There is no such agent.");
        assertThat(wrong(body(tomorrow, null, "x".repeat(201)))).containsEntry("word", "At most 200 characters.");
        assertThat(absences.now().absence(anna)).isEmpty();
    }

    @Test
    void isOverByItselfWhenItsEndHasPassed() {
        call(anna, "PUT", anna, body(tomorrow, boris, null));
        assertThat(absences.now().absence(anna)).isPresent();

        sql.execute("update staff.absence set until = now() where agent_id = '" + anna + "'");

        assertThat(absences.now().absence(anna)).isEmpty();
        assertThat(call(boris, "GET", anna, "")).hasStatus(404);
    }

    @Test
    void goesOnWithoutADeputyWhoWasSwitchedOff() {
        call(anna, "PUT", anna, body(null, boris, null));

        agents.change(boss, boris, new AgentDraft(null, null, null, false, null, null, null));

        assertThat(absences.now().absence(anna))
                .hasValueSatisfying(away -> assertThat(away.deputy()).isNull());
        assertThat(absences.now().of(anna)).isEmpty();
    }

    @Test
    void tellsOtherScreens() {
        int before = told();

        call(anna, "PUT", anna, "{}");
        call(anna, "DELETE", anna, "");
        call(anna, "DELETE", anna, "");

        assertThat(told()).isEqualTo(before + 2);
    }

    @Test
    void showsWhoIsThereAndWhoWas() throws Exception {
        sql.execute("insert into realtime.attendance values (?, now())", anna.value());
        sql.execute("insert into realtime.attendance values (?, now() - interval '1 hour')", boris.value());

        String all = text(as(boris, browser.method(HttpMethod.GET).uri("/api/v1/agents")));

        assertThat(JsonPath.<List<Boolean>>read(all, "$.items[?(@.id == '" + anna + "')].here"))
                .containsExactly(true);
        assertThat(JsonPath.<List<Map<String, Object>>>read(all, "$.items[?(@.id == '" + boris + "')]"))
                .singleElement()
                .satisfies(person -> assertThat(person).containsEntry("here", false))
                .satisfies(person -> assertThat(person.get("lastSeenAt")).isNotNull());
    }

    private int told() {
        return sql.fetchSingle("select count(*)::int from realtime.event where name = 'agents'")
                .into(Integer.class);
    }

    private Map<String, String> wrong(String body) throws Exception {
        MvcTestResult result = call(anna, "PUT", anna, body);
        assertThat(result).hasStatus(422);
        List<Map<String, String>> errors = JsonPath.read(text(result), "$.errors");
        return errors.stream().collect(Collectors.toMap(error -> error.get("field"), error -> error.get("message")));
    }

    private static String body(@Nullable Instant until, @Nullable AgentId deputy, @Nullable String word) {
        return "{\"until\": %s, \"deputy\": %s, \"word\": %s}".formatted(json(until), json(deputy), json(word));
    }

    private static String json(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private AgentId invite(String name, String role) {
        String email = name + "-" + UUID.randomUUID() + "@absence.example";
        Agent agent = agents.invite(boss, new AgentDraft(name, email, role, true, "en", "correct horse", Set.of()));
        return agent.id();
    }

    private MvcTestResult call(AgentId who, String method, AgentId whose, String body) {
        return as(
                who,
                browser.method(HttpMethod.valueOf(method))
                        .uri("/api/v1/agents/" + whose + "/absence")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private MvcTestResult as(AgentId who, MockMvcTester.MockMvcRequestBuilder request) {
        String session = sessions.open(who, new Visitor("10.1.0.3", "a browser"));
        return request.cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .header("Accept-Language", "en")
                .exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
