package io.otvet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.ApiKey;
import io.otvet.staff.ApiKeys;
import io.otvet.staff.Role;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, called as everybody: {@code routes.txt} says who may. A route without a row fails, as does a row without
 * a route. Whoever may not is told 401 or 403 before anything else is looked at.
 */
@OtvetTest
@Tag("slow")
class RoutesApiTest {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String NOBODYS_ID = "01900000-0000-7000-8000-000000000000";

    private final Map<Role, AgentId> cast = new HashMap<>();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agents agents;

    @Autowired
    Sessions sessions;

    @Autowired
    ApiKeys keys;

    private MockMvc browser;

    /** {@code everyone}, or the least of the roles that may. */
    private record Row(String method, String path, String who, boolean inPerson, String type, String body) {

        static Row parse(String line) {
            String[] parts = line.split("\\s+", 4);
            String rest = parts.length > 3 ? parts[3] : "{}";
            boolean typed = !rest.startsWith("{") && rest.contains(" ");
            String type = typed ? rest.substring(0, rest.indexOf(' ')) : "application/json";
            String[] who = parts[2].split(",");
            return new Row(
                    parts[0], parts[1], who[0], who.length > 1, type, typed ? rest.substring(type.length() + 1) : rest);
        }

        String route() {
            return method + " " + path;
        }

        String address() {
            return path.replace("{kind}", "note").replaceAll("\\{[^}]+}", NOBODYS_ID);
        }

        boolean admitsStrangers() {
            return who.equals("everyone");
        }

        /** A key may what its agent's role may, as far as it reaches; one that only reads changes nothing. */
        boolean admits(Role role, ApiKey.Reach reach) {
            boolean changes = reach != ApiKey.Reach.READ && !role.equals(Role.READER);
            return !inPerson && admits(role) && (method.equals("GET") || changes);
        }

        boolean admits(Role role) {
            return admitsStrangers()
                    || Role.BUILT_IN.indexOf(role)
                            <= Role.BUILT_IN.indexOf(Role.of(who).orElseThrow());
        }
    }

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        for (Role role : Role.BUILT_IN) {
            cast.put(role, invite(role).id());
        }
    }

    @Test
    void hasARowForEveryRoute() throws IOException {
        Set<String> rows = rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes())
                .as("routes without a row")
                .filteredOn(route -> !rows.contains(route))
                .isEmpty();
        assertThat(rows)
                .as("rows without a route")
                .filteredOn(row -> !routes().contains(row))
                .isEmpty();
    }

    @Test
    void admitsWhomTheTableNamesAndNobodyElse() throws Exception {
        List<String> surprises = new ArrayList<>();
        for (Row row : rows()) {
            judge(surprises, row, "a stranger", row.admitsStrangers(), status(request(row)));
            for (Role role : Role.BUILT_IN) {
                String session = sessions.open(cast.get(role), new Visitor("10.7.7.7", "test"));
                RequestBuilder signedIn = request(row)
                        .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                        .header("X-XSRF-TOKEN", "page");
                judge(surprises, row, role.word(), row.admits(role), status(signedIn));
            }
            RequestBuilder byToken = request(row).header("Authorization", "Bearer " + OtvetTest.TOKEN);
            judge(surprises, row, "the token", true, status(byToken));
            RequestBuilder byGuess = request(row).header("Authorization", "Bearer guess");
            judge(surprises, row, "a wrong token", false, status(byGuess));
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void admitsKeysAsFarAsTheyAndTheirAgentsReach() throws Exception {
        List<String> surprises = new ArrayList<>();
        List<Row> rows = rows().stream().filter(row -> !row.admitsStrangers()).toList();
        for (Role role : List.of(Role.READER, Role.AGENT, Role.ADMINISTRATOR)) {
            for (ApiKey.Reach reach : List.of(ApiKey.Reach.READ, ApiKey.Reach.ALL)) {
                String key = key(role, reach);
                Role least = reach == ApiKey.Reach.READ ? Role.READER : role;
                for (Row row : rows) {
                    RequestBuilder byKey = request(row).header("Authorization", "Bearer " + key);
                    judge(surprises, row, role.word() + "'s key to " + reach, row.admits(least, reach), status(byKey));
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    /** S-19: a page of another site has the cookie of the visitor, but neither the token of our pages nor our name. */
    @Test
    void changesNothingForPagesOfOtherSites() throws Exception {
        String session = sessions.open(cast.get(Role.ADMINISTRATOR), new Visitor("10.7.7.7", "test"));
        List<String> surprises = new ArrayList<>();
        for (Row row : rows()) {
            if (row.method().equals("GET") || row.admitsStrangers()) {
                continue;
            }
            Cookie cookie = new Cookie("otvet", session);
            Cookie token = new Cookie("XSRF-TOKEN", "page");
            Map<String, RequestBuilder> forged = Map.of(
                    "no token", request(row).cookie(cookie),
                    "a guessed token", request(row).cookie(cookie, token).header("X-XSRF-TOKEN", "guess"),
                    "a token as a parameter", request(row).cookie(cookie, token).param("_csrf", "guess"),
                    "another method named", request(row).cookie(cookie).header("X-HTTP-Method-Override", "GET"));
            for (Map.Entry<String, RequestBuilder> one : forged.entrySet()) {
                int status = status(one.getValue());
                if (status != 403) {
                    surprises.add(row.route() + " answers " + status + " to " + one.getKey());
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    private String key(Role role, ApiKey.Reach reach) {
        String session = sessions.open(cast.get(role), new Visitor("10.7.7.7", "test"));
        SignedIn who = sessions.find(session).orElseThrow();
        return keys.make(who, "matrix", reach, 1).text();
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Row row) {
        if (row.type().equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return multipart(HttpMethod.valueOf(row.method()), row.address())
                    .file("file", row.body().getBytes(StandardCharsets.UTF_8));
        }
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), row.address())
                .contentType(row.type())
                .content(row.method().equals("GET") ? "" : row.body());
    }

    /** A stream stays open for whoever is let in: what has not ended soon was not refused. */
    private int status(RequestBuilder request) throws Exception {
        FutureTask<Integer> call = new FutureTask<>(
                () -> browser.perform(request).andReturn().getResponse().getStatus());
        Thread.ofVirtual().start(call);
        try {
            return call.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            call.cancel(true);
            return HttpStatus.OK.value();
        }
    }

    /** To be refused as a stranger where strangers are served means to be let in: a wrong password, a spent link. */
    private static void judge(List<String> surprises, Row row, String who, boolean admitted, int status) {
        boolean refused = status == 401 || status == 403;
        boolean knock = row.admitsStrangers() && status == 401;
        if (status >= 500 || (admitted ? refused && !knock : !refused)) {
            surprises.add(row.route() + " answers " + who + " with " + status);
        }
    }

    private Agent invite(Role role) {
        String email = role.word() + "-" + AgentId.next() + "@routes.example";
        AgentDraft draft = new AgentDraft(role.word(), email, role.word(), true, "en", "correct horse", null);
        return agents.invite(Access.robot("test"), draft);
    }

    private Set<String> routes() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.otvet."))
                .flatMap(entry -> routes(entry.getKey()).stream())
                .filter(route -> route.contains("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))
                .toList();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::parse)
                .toList();
    }
}
