package io.otvet.staff.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class OpenIdApiTest {

    private static final String PASSWORD = "a long pass phrase";

    @LocalServerPort
    int http;

    @Autowired
    Agents agents;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private final ProviderStub provider = new ProviderStub();
    private final Browser browser = new Browser();
    private final String email = "a" + UUID.randomUUID().toString().substring(0, 8) + "@desk.example";
    private String id;

    @BeforeEach
    void open() {
        id = JsonPath.read(
                asAdministrator("POST", "/identity-providers", draft(provider.issuer))
                        .body(),
                "$.id");
        provider.claims = all -> all.subject(email).claim("email", email).claim("email_verified", true);
    }

    @AfterEach
    void close() {
        asAdministrator("DELETE", "/identity-providers/" + id, null);
        provider.close();
    }

    @Test
    void letsSomebodyInWhoWasInvited() {
        Agent agent = invite(null);

        HttpResponse<String> back = browser.get(provider.comeBack(start("/tickets?view=mine")));

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back)).isEqualTo("/tickets?view=mine");
        assertThat(whoAmI()).isEqualTo(email);
        assertThat(asAdministrator("GET", "/agents", null).body())
                .satisfies(list -> assertThat(
                                JsonPath.<List<Boolean>>read(list, "$.items[?(@.id == '" + agent.id() + "')].invited"))
                        .containsExactly(false));
    }

    @Test
    void joinsAnAccountToAnAgentOnlyAfterThePassword() {
        invite(PASSWORD);

        HttpResponse<String> asked = browser.get(provider.comeBack(start("/tickets/42")));
        assertThat(trouble(asked)).isEqualTo("confirm");
        assertThat(location(asked)).as("where the person wanted to").endsWith("&next=%2Ftickets%2F42");
        assertThat(whoAmI()).isNull();

        new Browser().signIn(email);
        assertThat(trouble(browser.get(provider.comeBack(start("/")))))
                .as("the password was typed in another browser")
                .isEqualTo("confirm");

        browser.signIn(email);
        Browser another = new Browser();
        assertThat(location(another.get(provider.comeBack(start(another, "/")))))
                .isEqualTo("/");
        assertThat(another.who()).isEqualTo(email);
    }

    @Test
    void knowsAnAccountByItsSubjectWhateverItsAddressBecomes() {
        Agent agent = invite(null);
        browser.get(provider.comeBack(start("/")));
        Agent other = agents.invite(Access.robot("test"), draftOf("x" + email, null));
        provider.claims =
                all -> all.subject(email).claim("email", other.email().value()).claim("email_verified", true);

        browser.get(provider.comeBack(start("/")));
        assertThat(whoAmI()).isEqualTo(agent.email().value());

        agents.change(Access.robot("test"), agent.id(), new AgentDraft(null, null, null, false, null, null, null));
        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unknown");
        assertThat(whoAmI()).isNull();
    }

    @Test
    void asksWhereTheTokenDoesNotSayTheAddress() {
        invite(null);
        provider.claims = all -> all.subject(email);
        provider.more = "{\"sub\":\"somebody else\",\"email\":\"" + email + "\",\"email_verified\":true}";
        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unbelievable");

        provider.more = "{\"sub\":\"" + email + "\",\"email\":\"" + email + "\",\"email_verified\":true}";
        browser.get(provider.comeBack(start("/")));
        assertThat(whoAmI()).isEqualTo(email);
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
        return Stream.of(
                all -> all.issuer("https://elsewhere.example"),
                all -> all.audience("another-client"),
                all -> all.audience(List.of("otvet", "another")),
                all -> all.claim("azp", "another"),
                all -> all.claim("nonce", "of-another-day"),
                all -> all.claim("nonce", null),
                all -> all.expirationTime(Date.from(Instant.now().minusSeconds(120))),
                all -> all.expirationTime(null),
                all -> all.subject(null));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void believesNoTokenThatWasMadeForSomethingElse(UnaryOperator<JWTClaimsSet.Builder> lie) {
        invite(null);
        UnaryOperator<JWTClaimsSet.Builder> usual = provider.claims;
        provider.claims = all -> lie.apply(usual.apply(all));

        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unbelievable");
        assertThat(whoAmI()).isNull();
    }

    @Test
    void believesNoSignatureThatAnybodyCouldMake() {
        invite(null);
        provider.sign = all -> new PlainJWT(all).serialize();
        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unbelievable");

        provider.sign = all -> {
            try {
                SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), all);
                token.sign(new MACSigner(provider.key.toRSAPublicKey().getEncoded()));
                return token.serialize();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        };
        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unbelievable");
        assertThat(whoAmI()).isNull();
    }

    @Test
    void learnsNewKeysByItself() {
        invite(null);
        assertThat(trouble(browser.get(provider.comeBack(start("/")) + "x"))).isEqualTo("unbelievable");
        provider.key = ProviderStub.newKey();

        browser.get(provider.comeBack(start("/")));

        assertThat(whoAmI()).isEqualTo(email);
    }

    @Test
    void letsNobodyInByAnAddressThatIsNotProven() {
        invite(null);
        provider.claims = all -> all.subject(email).claim("email", email).claim("email_verified", false);

        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unproven");
    }

    @Test
    void letsNobodyInWhoDoesNotWorkHere() {
        assertThat(trouble(browser.get(provider.comeBack(start("/"))))).isEqualTo("unknown");
    }

    @Test
    void comesBackOnceAndOnlyToTheBrowserThatBeganIt() {
        invite(null);
        String back = provider.comeBack(start("/"));
        Browser thief = new Browser();
        assertThat(trouble(thief.get(back))).isEqualTo("expired");
        thief.get("/openid/start/" + id);
        assertThat(trouble(thief.get(back))).isEqualTo("expired");

        assertThat(location(browser.get(back))).isEqualTo("/");
        assertThat(trouble(browser.get(back))).isEqualTo("expired");

        String late = provider.comeBack(start("/"));
        sql.execute("update staff.openid_handshake set started_at = started_at - interval '11 minutes'");
        assertThat(trouble(browser.get(late))).isEqualTo("expired");
    }

    /** S-17 */
    @Test
    void leadsNowhereElse() {
        invite(null);
        for (String next : List.of("https://thief.example", "//thief.example", "/\\thief.example", "")) {
            assertThat(location(browser.get(provider.comeBack(start(next))))).isEqualTo("/");
        }
    }

    @Test
    void saysSoWhenTheProviderIsAwayAndThePasswordStillWorks() {
        invite(PASSWORD);
        String back = provider.comeBack(start("/"));
        provider.away = true;
        assertThat(trouble(browser.get(back))).isEqualTo("away");
        assertThat(trouble(browser.get("/openid/callback?error=access_denied&state="
                        + ProviderStub.fields(start("/").getRawQuery()).get("state"))))
                .isEqualTo("denied");

        browser.signIn(email);
        assertThat(whoAmI()).isEqualTo(email);
    }

    @Test
    void tellsAdministratorsWhatIsWrongAndNeverTheSecret() {
        assertThat(check(draft(provider.issuer))).isNull();
        assertThat(check(draft(provider.issuer + "/"))).contains("calls itself");
        assertThat(check(draft("http://127.0.0.1:1"))).contains("127.0.0.1");
        Map<String, Object> publicly = new HashMap<>(draft(provider.issuer));
        publicly.put("privateNetwork", false);
        assertThat(asAdministrator("POST", "/identity-provider-checks", publicly)
                        .statusCode())
                .isEqualTo(422);
        publicly.put("issuer", "https://127.0.0.1");
        assertThat(check(publicly)).contains("private network");

        String list = asAdministrator("GET", "/identity-providers", null).body();
        assertThat(list)
                .contains("/openid/callback")
                .doesNotContain(ProviderStub.SECRET)
                .doesNotContain("v1.");
    }

    private Agent invite(@Nullable String password) {
        return agents.invite(Access.robot("test"), draftOf(email, password));
    }

    private static AgentDraft draftOf(String email, @Nullable String password) {
        return new AgentDraft("Olga", email, "agent", null, null, password, null);
    }

    private URI start(String next) {
        return start(browser, next);
    }

    private URI start(Browser by, String next) {
        HttpResponse<String> sent =
                by.get("/openid/start/" + id + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        assertThat(location(sent)).startsWith(provider.issuer + "/authorize?");
        return URI.create(location(sent));
    }

    private @Nullable String whoAmI() {
        return browser.who();
    }

    private @Nullable String check(Map<String, Object> draft) {
        return JsonPath.read(
                asAdministrator("POST", "/identity-provider-checks", draft).body(), "$.said");
    }

    private static Map<String, Object> draft(String issuer) {
        return Map.of(
                "name",
                "Company",
                "issuer",
                issuer,
                "clientId",
                ProviderStub.CLIENT,
                "clientSecret",
                ProviderStub.SECRET,
                "privateNetwork",
                true,
                "trustsAddresses",
                false,
                "active",
                true);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String trouble(HttpResponse<String> answer) {
        assertThat(location(answer)).startsWith("/sign-in?");
        return ProviderStub.fields(URI.create(location(answer)).getRawQuery()).get("trouble");
    }

    private HttpResponse<String> asAdministrator(String method, String path, @Nullable Object body) {
        return new Browser().send(method, "/api/v1" + path, body, "Bearer " + OtvetTest.TOKEN);
    }

    /** Follows no redirects and keeps its cookies. */
    private final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) {
            return send("GET", path, null, null);
        }

        void signIn(String who) {
            assertThat(send("POST", "/api/v1/session", Map.of("email", who, "password", PASSWORD), null)
                            .statusCode())
                    .isEqualTo(200);
        }

        @Nullable
        String who() {
            HttpResponse<String> answer = get("/api/v1/session");
            return answer.statusCode() == 200 ? JsonPath.read(answer.body(), "$.agent.email") : null;
        }

        HttpResponse<String> send(String method, String path, @Nullable Object body, @Nullable String authorization) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
