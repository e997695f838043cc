package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class SecondStepsApiTest {

    private static final String PASSWORD = "correct horse";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agents agents;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private MockMvcTester browser;
    private Agent anna;
    private String session;

    @BeforeEach
    void invite() throws Exception {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        sql.execute("truncate staff.sign_in_attempt");
        String email = "anna-" + AgentId.next() + "@steps.example";
        anna = agents.invite(Access.robot("test"), new AgentDraft("Anna", email, "agent", true, "en", PASSWORD, null));
        session = session(signIn(null));
    }

    @Test
    void asksForTheCodeBesideThePasswordOnceItIsOn() throws Exception {
        byte[] secret = begin();
        assertThat(signIn(null)).as("before the first code nothing is barred").hasStatusOk();
        turnOn(secret);

        assertThat(signIn(null))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("staff.code-needed");
        assertThat(signIn("000000"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("staff.wrong-code");
        assertThat(signIn(code(secret, 1))).hasStatusOk();
    }

    @Test
    void takesEachCodeOnce() throws Exception {
        byte[] secret = begin();
        List<String> recovery = turnOn(secret);

        assertThat(signIn(code(secret, 0))).as("it turned this on").hasStatus(401);
        assertThat(signIn(code(secret, 1))).hasStatusOk();
        assertThat(signIn(code(secret, 1))).hasStatus(401);
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .hasStatusOk();
        assertThat(signIn(recovery.getFirst())).hasStatus(401);
    }

    @Test
    void keepsNeitherSecretNorCodesReadable() throws Exception {
        byte[] secret = begin();
        List<String> recovery = turnOn(secret);

        String kept = sql.fetch("select * from staff.second_step").format(1000)
                + sql.fetch("select * from staff.recovery_code").format(1000)
                + sql.fetch("select * from audit.entry").format(1000);

        assertThat(kept).doesNotContain(Totp.base32(secret)).doesNotContain(recovery.getFirst());
    }

    @Test
    void throttlesGuessesOfTheCode() throws Exception {
        turnOn(begin());

        for (int i = 0; i < 5; i++) {
            assertThat(signIn("00000" + i)).hasStatus(401);
        }

        assertThat(signIn("000009")).hasStatus(429);
    }

    @Test
    void isTurnedOffByPasswordAndCodeAlone() throws Exception {
        byte[] secret = begin();
        turnOn(secret);

        assertThat(call("POST", "/second-step-removals", Map.of("password", "wrong", "code", code(secret, 1))))
                .hasStatus(422);
        assertThat(call("POST", "/second-step-removals", Map.of("password", PASSWORD, "code", "000000")))
                .hasStatus(422);
        assertThat(call("POST", "/second-step", Map.of()))
                .as("it is on already")
                .hasStatus(409);
        assertThat(call("POST", "/second-step-removals", Map.of("password", PASSWORD, "code", code(secret, 1))))
                .hasStatus(204);
        assertThat(signIn(null)).hasStatusOk();
    }

    /** S-33 */
    @Test
    void throttlesGuessesOfTheCodeWithinASession() throws Exception {
        turnOn(begin());

        for (int i = 0; i < 5; i++) {
            assertThat(call("POST", "/second-step-removals", Map.of("password", PASSWORD, "code", "00000" + i)))
                    .hasStatus(422);
        }

        assertThat(call("POST", "/second-step-removals", Map.of("password", PASSWORD, "code", "000009")))
                .hasStatus(429);
    }

    /** S-33: a session that was left open is no place to guess the password at. */
    @Test
    void throttlesGuessesOfThePasswordWithinASession() throws Exception {
        begin();

        for (int i = 0; i < 10; i++) {
            assertThat(call("PUT", "/second-step", Map.of("password", "guess " + i, "code", "1")))
                    .hasStatus(422);
        }

        assertThat(call("PUT", "/second-step", Map.of("password", PASSWORD, "code", "1")))
                .hasStatus(429);
        assertThat(call("PATCH", "/session", Map.of("password", "battery staple", "currentPassword", PASSWORD)))
                .hasStatus(429);
    }

    @Test
    void isTakenOffByAnAdministratorForWhoeverLostThePhone() throws Exception {
        turnOn(begin());
        String path = "/api/v1/agents/" + anna.id() + "/second-step";

        assertThat(browser.delete()
                        .uri(path)
                        .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                        .exchange())
                .hasStatus(204);

        assertThat(signIn(null)).hasStatusOk();
        assertThat(call("GET", "/second-step", Map.of()))
                .as("every session has ended")
                .hasStatus(401);
    }

    private byte[] begin() throws Exception {
        MvcTestResult begun = call("POST", "/second-step", Map.of());
        assertThat(begun).hasStatus(201);
        String text = JsonPath.read(body(begun), "$.secret");
        assertThat(JsonPath.<String>read(body(begun), "$.address"))
                .startsWith("otpauth://totp/Otvet")
                .contains(text);
        byte[] secret = new byte[Totp.SECRET_BYTES];
        for (int bit = 0; bit < secret.length * Byte.SIZE; bit++) {
            int letter = LETTERS.indexOf(text.charAt(bit / 5));
            if ((letter >> (4 - bit % 5) & 1) == 1) {
                secret[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
            }
        }
        return secret;
    }

    private List<String> turnOn(byte[] secret) throws Exception {
        MvcTestResult on = call("PUT", "/second-step", Map.of("password", PASSWORD, "code", code(secret, 0)));
        assertThat(on).hasStatusOk();
        return JsonPath.read(body(on), "$.recoveryCodes");
    }

    /** As the phone shows it so many steps from now. */
    private static String code(byte[] secret, int ahead) {
        return Totp.code(secret, Totp.step(Instant.now()) + ahead);
    }

    private MvcTestResult signIn(@Nullable String code) {
        Map<String, String> given = code == null
                ? Map.of("email", anna.email().value(), "password", PASSWORD)
                : Map.of("email", anna.email().value(), "password", PASSWORD, "code", code);
        return browser.post()
                .uri("/api/v1/session")
                .cookie(new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(given))
                .exchange();
    }

    private MvcTestResult call(String method, String path, Map<String, ?> body) {
        return browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .cookie(new Cookie("otvet", session), new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private static String session(MvcTestResult signedIn) {
        return Objects.requireNonNull(signedIn.getResponse().getCookie("otvet")).getValue();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
