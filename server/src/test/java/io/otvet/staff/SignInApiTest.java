package io.otvet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.kernel.Access;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OtvetTest
class SignInApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Agents agents;

    @Autowired
    DSLContext sql;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", jakarta.servlet.Filter.class))
                .build());
        sql.execute("truncate staff.session, staff.sign_in_attempt, staff.password_reset");
        sql.execute("delete from staff.agent where email like '%@school.example'");
        agents.invite(
                Access.robot("test"),
                new AgentDraft("Анна Ким", "anna@school.example", "agent", true, "ru", "correct horse", null));
    }

    @Test
    void saysNothingToAStranger() {
        MvcTestResult answer = browser.get().uri("/api/v1/session").exchange();

        assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("staff.not-signed-in");
        assertThat(answer.getResponse().getCookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void signsInAndOut() {
        MvcTestResult in = signIn("Anna@School.example ", "correct horse", "10.0.0.1");
        assertThat(in)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.agent.initials")
                .isEqualTo("АК");
        Cookie session = Objects.requireNonNull(in.getResponse().getCookie("otvet"));
        assertThat(in.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("otvet=", "HttpOnly", "SameSite=Lax"));
        assertThat(browser.get().uri("/api/v1/session").cookie(session)).hasStatusOk();

        assertThat(withToken(browser.delete().uri("/api/v1/session"), session)).hasStatus(204);

        assertThat(browser.get().uri("/api/v1/session").cookie(session)).hasStatus(401);
    }

    @Test
    void leavesNoSessionBehindWhenTheBrowserSignsInAnew() {
        Cookie before = session("10.0.4.1");

        MvcTestResult again = browser.post()
                .uri("/api/v1/session")
                .cookie(before)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"anna@school.example\",\"password\":\"correct horse\"}")
                .exchange();

        assertThat(again).hasStatusOk();
        assertThat(browser.get().uri("/api/v1/session").cookie(before)).hasStatus(401);
    }

    /** S-06 */
    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() {
        MvcTestResult wrong = signIn("anna@school.example", "wrong horse", "10.0.0.2");
        MvcTestResult unknown = signIn("nobody@school.example", "wrong horse", "10.0.0.2");

        assertThat(wrong).hasStatus(401).bodyJson().extractingPath("$.code").isEqualTo("staff.wrong-password");
        assertThat(unknown).hasStatus(401).bodyJson().extractingPath("$.code").isEqualTo("staff.wrong-password");
    }

    /** S-33 */
    @Test
    void letsAPlaceWaitAfterFiveFailures() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("anna@school.example", "wrong " + i, "10.0.0.3")).hasStatus(401);
        }

        MvcTestResult sixth = signIn("anna@school.example", "correct horse", "10.0.0.3");

        assertThat(sixth).hasStatus(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(sixth.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 300);
        assertThat(signIn("anna@school.example", "correct horse", "10.0.0.4")).hasStatusOk();
    }

    /** S-33 */
    @Test
    void doesNotLockAVictimOutOfAPlaceSheKnows() {
        assertThat(signIn("anna@school.example", "correct horse", "10.0.1.0")).hasStatusOk();
        for (int i = 0; i < 10; i++) {
            signIn("anna@school.example", "wrong", "10.0.2." + i);
        }

        assertThat(signIn("anna@school.example", "correct horse", "10.0.9.9")).hasStatus(429);
        assertThat(signIn("anna@school.example", "correct horse", "10.0.1.0")).hasStatusOk();
    }

    @Test
    void refusesAChangeWithoutTheTokenOfThePage() {
        Cookie session = session("10.0.0.5");

        MvcTestResult forged =
                browser.delete().uri("/api/v1/session").cookie(session).exchange();

        assertThat(forged).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(browser.get().uri("/api/v1/session").cookie(session)).hasStatusOk();
    }

    @Test
    void keepsAnotherSiteFromSigningAVisitorIn() {
        MvcTestResult forged = browser.post()
                .uri("/api/v1/session")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"anna@school.example\",\"password\":\"correct horse\"}")
                .exchange();

        assertThat(forged).hasStatus(403);
    }

    @Test
    void takesTheTokenOfTheEnvironmentAndNoOther() {
        assertThat(browser.get().uri("/api/v1/agents").header("Authorization", "Bearer " + OtvetTest.TOKEN))
                .hasStatusOk();
        assertThat(browser.get().uri("/api/v1/agents").header("Authorization", "Bearer " + OtvetTest.TOKEN + "x"))
                .hasStatus(401);
        assertThat(browser.get()
                        .uri("/api/v1/agents")
                        .cookie(session("10.0.0.6"))
                        .header("Authorization", "Bearer wrong"))
                .hasStatus(401);
    }

    @Test
    void endsOneSessionFromAnother() {
        Cookie laptop = session("10.0.0.7");
        Cookie phone = session("10.0.0.8");
        String id = sql.fetchSingle("select id::text from staff.session where address = '10.0.0.8'")
                .get(0, String.class);

        assertThat(withToken(browser.delete().uri("/api/v1/sessions/" + id), laptop))
                .hasStatus(204);

        assertThat(browser.get().uri("/api/v1/session").cookie(phone)).hasStatus(401);
        assertThat(browser.get().uri("/api/v1/session").cookie(laptop)).hasStatusOk();
    }

    @Test
    void changesThePasswordOnlyWithTheCurrentOneAndEndsTheOtherSessions() {
        Cookie here = session("10.0.0.9");
        Cookie there = session("10.0.0.10");

        assertThat(change(here, "{\"password\":\"battery staple\",\"currentPassword\":\"wrong\"}"))
                .hasStatus(422);
        assertThat(browser.get().uri("/api/v1/session").cookie(there)).hasStatusOk();
        assertThat(change(here, "{\"password\":\"battery staple\",\"currentPassword\":\"correct horse\"}"))
                .hasStatusOk();

        assertThat(browser.get().uri("/api/v1/session").cookie(there)).hasStatus(401);
        assertThat(signIn("anna@school.example", "battery staple", "10.0.0.9")).hasStatusOk();
    }

    @Test
    void bearsWhateverIsTypedAsAnAddress() {
        for (String odd : List.of("\\u0000", "a".repeat(20_000), "a@b@c", "'; drop table staff.agent; --", "💣@💣")) {
            assertThat(signIn(odd, "wrong", "10.0.3.1").getResponse().getStatus())
                    .isIn(401, 422, 429);
        }
    }

    @Test
    void keepsMetricsFromThoseWhoDoNotWatchTheHouse() {
        assertThat(browser.get().uri("/actuator/env")).hasStatus(401);
        assertThat(browser.get().uri("/actuator/env").cookie(session("10.0.3.2")))
                .hasStatus(403);
        assertThat(browser.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    /** S-18 */
    @Test
    void sendsNothingThatCouldRunOrBeFramed() {
        MvcTestResult answer = browser.get().uri("/api/v1/setup").exchange();

        assertThat(answer)
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin");
    }

    private Cookie session(String address) {
        MvcTestResult in = signIn("anna@school.example", "correct horse", address);
        return Objects.requireNonNull(in.getResponse().getCookie("otvet"));
    }

    private MvcTestResult signIn(String email, String password, String address) {
        return browser.post()
                .uri("/api/v1/session")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                .exchange();
    }

    private MvcTestResult change(Cookie session, String body) {
        return withToken(
                browser.patch()
                        .uri("/api/v1/session")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                session);
    }

    private MvcTestResult withToken(MockMvcRequestBuilder request, @Nullable Cookie session) {
        return request.cookie(session, new Cookie("XSRF-TOKEN", "page"))
                .header("X-XSRF-TOKEN", "page")
                .exchange();
    }
}
