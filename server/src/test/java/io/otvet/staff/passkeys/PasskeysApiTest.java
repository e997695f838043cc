package io.otvet.staff.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class PasskeysApiTest {

    private static final String PASSWORD = "a long pass phrase";

    @LocalServerPort
    int http;

    @Autowired
    Agents agents;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private final VirtualAuthenticator device = new VirtualAuthenticator();
    private HttpClient browser;
    private Agent olga;

    @BeforeEach
    void invite() {
        String email = "olga-" + AgentId.next() + "@keys.example";
        olga = agents.invite(Access.robot("test"), new AgentDraft("Olga", email, "agent", true, "en", PASSWORD, null));
        signInAnew();
    }

    @Test
    void opensTheDoorWithoutAPassword() {
        assertThat(add(device)).isEqualTo(201);
        forget();

        assertThat(prove(device)).isEqualTo(200);
        assertThat(JsonPath.<String>read(call("GET", "/session", null).body(), "$.agent.email"))
                .isEqualTo(olga.email().value());
        assertThat(JsonPath.<List<String>>read(call("GET", "/passkeys", null).body(), "$.items[*].lastUsedAt"))
                .hasSize(1)
                .doesNotContainNull();
    }

    static Stream<Consumer<VirtualAuthenticator>> lies() {
        return Stream.of(
                device -> device.origin = "https://thief.example",
                device -> device.site = "thief.example",
                device -> device.flags = 0x01,
                device -> device.flags = 0x04,
                device -> device.counter = 0);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void believesNoDeviceThatWasAskedByAnotherSiteOrNotUnlockedOrCopied(Consumer<VirtualAuthenticator> lie) {
        add(device);
        forget();
        lie.accept(device);

        assertThat(prove(device)).isEqualTo(401);
    }

    @Test
    void believesEachAnswerOnceAndNoStrangersKey() {
        add(device);
        forget();
        device.counter++;
        Map<String, Object> proof = device.prove(asked("/session-challenges", Map.of()));

        assertThat(signIn(proof)).isEqualTo(200);
        assertThat(signIn(proof)).isEqualTo(401);
        assertThat(prove(new VirtualAuthenticator())).isEqualTo(401);
        assertThat(signIn(Map.of("id", "x"))).isEqualTo(401);
        assertThat(signIn(device.prove("bm9ib2R5IGFza2Vk"))).isEqualTo(401);
    }

    @Test
    void isAddedWithThePasswordAloneAndToOneAgentOnly() {
        assertThat(call("POST", "/passkey-challenges", Map.of("password", "a guess"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(add(device)).isEqualTo(201);
        assertThat(add(device)).as("it is here already").isEqualTo(422);
        Map<String, Object> made = new VirtualAuthenticator().make(asked("/session-challenges", Map.of()));
        assertThat(call("POST", "/passkeys", Map.of("name", "x", "made", made)).statusCode())
                .as("asked for something else")
                .isEqualTo(422);
        assertThat(sql.fetch("select payload from jobs.job where kind = 'staff.mail-account-news'")
                        .format())
                .contains("PASSKEY_ADDED");
    }

    @Test
    void opensNothingOnceItIsRemovedOrItsOwnerHasLeft() {
        add(device);
        VirtualAuthenticator second = new VirtualAuthenticator();
        add(second);
        List<String> ids = JsonPath.read(call("GET", "/passkeys", null).body(), "$.items[*].id");
        assertThat(call("DELETE", "/passkeys/" + ids.getFirst(), null).statusCode())
                .isEqualTo(204);
        forget();

        assertThat(prove(device)).isEqualTo(401);
        assertThat(prove(second)).isEqualTo(200);
        agents.change(Access.robot("test"), olga.id(), new AgentDraft(null, null, null, false, null, null, null));
        second.counter++;
        assertThat(prove(second)).isEqualTo(401);
    }

    private int add(VirtualAuthenticator which) {
        Map<String, Object> made = which.make(asked("/passkey-challenges", Map.of("password", PASSWORD)));
        return call("POST", "/passkeys", Map.of("name", "Laptop", "made", made)).statusCode();
    }

    private int prove(VirtualAuthenticator which) {
        which.counter++;
        return signIn(which.prove(asked("/session-challenges", Map.of())));
    }

    private int signIn(Map<String, Object> proof) {
        return call("POST", "/passkey-sessions", Map.of("proof", proof)).statusCode();
    }

    private String asked(String path, Map<String, ?> body) {
        return JsonPath.read(call("POST", path, body).body(), "$.challenge");
    }

    private void signInAnew() {
        forget();
        Map<String, String> known = Map.of("email", olga.email().value(), "password", PASSWORD);
        assertThat(call("POST", "/session", known).statusCode()).isEqualTo(200);
        call("GET", "/session", null);
    }

    private void forget() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private HttpResponse<String> call(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<String> token() {
        CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
