package io.otvet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import io.otvet.customers.CustomerId;
import io.otvet.customers.Customers;
import io.otvet.customers.Sender;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.tickets.Channel;
import io.otvet.tickets.NewTicket;
import io.otvet.tickets.Openings;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OtvetTest
class MyTicketsApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Openings openings;

    @Autowired
    Customers customers;

    @Autowired
    CustomerSessions sessions;

    @Autowired
    DSLContext sql;

    private MockMvcTester browser;
    private EmailAddress maria;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        sql.execute("truncate portal.knock");
        maria = EmailAddress.of("maria-" + UUID.randomUUID() + "@mail.example");
        ticket(maria, "Чашка Марии");
        ticket(EmailAddress.of("oleg@mail.example"), "Стол Олега");
    }

    @Test
    void showsTheirOwnTicketsToThoseWhoSignedIn() throws Exception {
        Cookie cookie = entered(link());

        String page = text(browser.get().uri("/my?lang=ru").cookie(cookie).exchange());

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/my");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(page).contains("Чашка Марии", "/my/tickets/").doesNotContain("Стол Олега");
        assertThat(text(browser.get().uri("/my?lang=ru").exchange())).contains("Прислать ссылку");
    }

    /** S-07 */
    @Test
    void usesALinkUpOnceAndOnlyWhenItIsPressed() {
        String link = link();

        assertThat(browser.get().uri("/my/sign-in/" + link).exchange()).hasStatusOk();
        assertThat(browser.post().uri("/my/sign-in/" + link).exchange()).hasStatus(303);
        assertThat(browser.post().uri("/my/sign-in/" + link).exchange()).hasStatus(404);
    }

    /** S-07 */
    @Test
    void believesNoLinkThatIsTooOldOrMadeUp() {
        String link = link();
        sql.execute("update portal.sign_in set expires_at = now() - interval '1 second'");

        assertThat(browser.post().uri("/my/sign-in/" + link).exchange()).hasStatus(404);
        assertThat(browser.post().uri("/my/sign-in/" + "0".repeat(64)).exchange())
                .hasStatus(404);
        assertThat(browser.post().uri("/my/sign-in/null").exchange()).hasStatus(404);
    }

    /** S-06 */
    @Test
    void answersAlikeWhetherAnAddressIsKnownOrNot() throws Exception {
        MvcTestResult known = ask(maria.value());
        MvcTestResult unknown = ask("nobody@mail.example");

        assertThat(known).hasStatus(303);
        assertThat(unknown).hasStatus(303);
        assertThat(known.getResponse().getRedirectedUrl())
                .isEqualTo(unknown.getResponse().getRedirectedUrl());
        assertThat(ask("no address")).hasStatus(422);
    }

    @Test
    void writesOnceToAnAddressWithinSomeMinutes() {
        ask(maria.value());
        ask(maria.value());

        assertThat(sql.fetchSingle(
                                "select count(*)::int from jobs.job where kind = 'portal.sign-in-mail'"
                                        + " and payload->>'to' = ?",
                                maria.value())
                        .into(Integer.class))
                .isEqualTo(1);
    }

    @Test
    void slowsDownWhoeverAsksForManyAddresses() {
        for (int at = 0; at < 20; at++) {
            assertThat(ask("a" + at + "@mail.example")).hasStatus(303);
        }

        assertThat(ask(maria.value())).hasStatus(429);
    }

    @Test
    void forgetsWhoeverSignsOut() throws Exception {
        Cookie cookie = entered(link());

        browser.post().uri("/my/sign-out").cookie(cookie).exchange();

        assertThat(text(browser.get().uri("/my?lang=ru").cookie(cookie).exchange()))
                .contains("Прислать ссылку");
    }

    @Test
    void takesNothingFromOtherSites() {
        MvcTestResult answer = browser.post()
                .uri("/my/sign-in/" + link())
                .header("Sec-Fetch-Site", "cross-site")
                .exchange();

        assertThat(answer).hasStatus(403);
    }

    private void ticket(EmailAddress from, String subject) {
        openings.open(
                Access.robot("test"),
                new NewTicket(
                        Channel.API,
                        new Sender(from, null, "M"),
                        subject,
                        "Text",
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private String link() {
        CustomerId customer = customers.byAddress(maria).orElseThrow();
        return sessions.link(customer).text();
    }

    private Cookie entered(String link) {
        MvcTestResult answer = browser.post().uri("/my/sign-in/" + link).exchange();
        return java.util.Objects.requireNonNull(answer.getResponse().getCookie("otvet-customer"));
    }

    private MvcTestResult ask(String email) {
        return browser.post().uri("/my?lang=ru").param("email", email).exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
