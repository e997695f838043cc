package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Roles that a desk makes for itself. */
@OtvetTest
class RolesApiTest {

    private final Access boss = Access.robot("test");
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    WebApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    Roles roles;

    @Autowired
    Agents agents;

    @Autowired
    Staff staff;

    @Autowired
    Sessions sessions;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
    }

    @Test
    void givesWhatWasChosenAndReading() {
        OwnRole role = make("Editor", Role.Sight.OWN, Permission.TICKETS_WRITE, Permission.TICKETS_OPEN);

        Access olga = staff.accessOf(invite("olga", role.id().toString()).id());

        assertThat(olga.permissions())
                .containsExactlyInAnyOrder(
                        Permission.TICKETS_READ,
                        Permission.CUSTOMERS_READ,
                        Permission.TICKETS_WRITE,
                        Permission.TICKETS_OPEN);
        assertThat(olga.scope().onlyOf()).isEqualTo(olga.agent());
        assertThat(olga.scope().confidential()).isFalse();
    }

    @Test
    void countsAChangeWithTheNextRequest() {
        OwnRole role = make("Lead", Role.Sight.TEAMS, Permission.TICKETS_WRITE);
        Agent vera = invite("vera", role.id().toString());
        String session = sessions.open(vera.id(), new Visitor("10.1.0.2", "a browser"));
        assertThat(sessions.find(session).orElseThrow().access().may(Permission.HEALTH_MANAGE))
                .isFalse();

        roles.change(
                boss,
                role.id(),
                Optional.of(1),
                new RoleDraft(role.name(), Role.Sight.EVERYTHING, Set.of(Permission.HEALTH_MANAGE)));

        Access after = sessions.find(session).orElseThrow().access();
        assertThat(after.may(Permission.HEALTH_MANAGE)).isTrue();
        assertThat(after.may(Permission.TICKETS_WRITE)).isFalse();
        assertThat(after.scope().everywhere()).isTrue();
    }

    @Test
    void neverGivesTheRightToManagePeople() {
        RoleDraft draft = new RoleDraft("King " + mark, Role.Sight.TEAMS, Set.of(Permission.STAFF_MANAGE));

        assertThatThrownBy(() -> roles.make(boss, draft))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting("field", "code")
                                .containsExactly(tuple("permissions", "staff.permission-not-offered")));
    }

    @Test
    void hasEachNameOnce() {
        OwnRole role = make("Editor", Role.Sight.OWN);

        assertThatThrownBy(() ->
                        roles.make(boss, new RoleDraft(role.name().toUpperCase(Locale.ROOT), Role.Sight.OWN, Set.of())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void isMadeChangedAndRemovedByWhoeverSawItsLatestVersion() throws Exception {
        String draft =
                "{\"name\": \"Courier " + mark + "\", \"sees\": \"teams\", \"permissions\": [\"TICKETS_WRITE\"]}";
        MvcTestResult made = call("POST", "", null, draft);
        assertThat(made).hasStatus(201);
        assertThat(made.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        String path = "/" + JsonPath.read(made.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");

        assertThat(call("PUT", path, "\"1\"", draft.replace("teams", "own"))).hasStatusOk();
        assertThat(call("PUT", path, "\"1\"", draft)).hasStatus(412);
        assertThat(call("DELETE", path, "\"1\"", "")).hasStatus(412);
        assertThat(call("PUT", path, null, draft.replace("TICKETS_WRITE", "FLY")))
                .hasStatus4xxClientError();
        assertThat(call("DELETE", path, "\"2\"", "")).hasStatus(204);

        assertThat(call("GET", path, null, "")).hasStatus(404);
        assertThat(sql.fetchValues("select what from audit.entry where object = 'role:" + path.substring(1) + "'"))
                .hasSize(3);
    }

    @Test
    void staysWhileSomebodyHasIt() {
        OwnRole role = make("Guest", Role.Sight.TEAMS);
        Agent petr = invite("petr", role.id().toString());
        assertThatThrownBy(() -> roles.remove(boss, role.id(), Optional.empty()))
                .isInstanceOfSatisfying(
                        StaffRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("staff.role-in-use"));

        agents.change(boss, petr.id(), new AgentDraft(null, null, "agent", null, null, null, null));
        roles.remove(boss, role.id(), Optional.empty());

        assertThat(roles.all(boss)).noneMatch(other -> other.id().equals(role.id()));
        assertThat(staff.find(petr.id()).orElseThrow().role()).isEqualTo(Role.AGENT);
    }

    @Test
    void isNotGivenOnceItIsGone() {
        OwnRole role = make("Gone", Role.Sight.TEAMS);
        roles.remove(boss, role.id(), Optional.empty());

        assertThatThrownBy(() -> invite("nina", role.id().toString())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> invite("nina", "king")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> invite("nina", "own")).isInstanceOf(Invalid.class);
    }

    @Test
    void isShownToColleaguesByItsName() throws Exception {
        OwnRole role = make("Editor", Role.Sight.TEAMS);
        Agent olga = invite("olga", role.id().toString());

        String all = browser.get()
                .uri("/api/v1/agents")
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonPath.<List<String>>read(all, "$.items[?(@.id == '" + olga.id() + "')].roleName"))
                .containsExactly(role.name());
    }

    private OwnRole make(String name, Role.Sight sees, Permission... permissions) {
        return roles.make(boss, new RoleDraft(name + " " + mark, sees, Set.of(permissions)));
    }

    private Agent invite(String name, String role) {
        String email = name + "-" + mark + "-" + UUID.randomUUID() + "@roles.example";
        return agents.invite(boss, new AgentDraft(name, email, role, true, "en", "correct horse", Set.of()));
    }

    private MvcTestResult call(String method, String path, @Nullable String match, String body) {
        var request = browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1/roles" + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (match == null ? request : request.header("If-Match", match)).exchange();
    }
}
