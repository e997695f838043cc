package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.OtvetTest;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OtvetTest
class TicketsApiTest {

    private static final String CUP = """
            {"subject": "Broken cup", "text": "It came broken.", "customer": {"email": "maria@example.com"}}""";

    @Autowired
    WebApplicationContext context;

    private MockMvcTester browser;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
    }

    @Test
    void opensOneTicketForOneKey() {
        String key = UUID.randomUUID().toString();
        MvcTestResult first = call(HttpMethod.POST, "/tickets", CUP)
                .header("Idempotency-Key", key)
                .exchange();
        MvcTestResult again = call(HttpMethod.POST, "/tickets", CUP)
                .header("Idempotency-Key", key)
                .exchange();

        assertThat(first).hasStatus(201).hasHeader("ETag", "\"1\"");
        assertThat(first).bodyJson().extractingPath("$.status").isEqualTo("new");
        assertThat(first).bodyJson().extractingPath("$.customer.email").isEqualTo("maria@example.com");
        assertThat(again).bodyJson().extractingPath("$.number").isEqualTo(number(first));
    }

    @Test
    void findsATicketByItsIdAndByItsNumber() {
        MvcTestResult opened = call(HttpMethod.POST, "/tickets", CUP).exchange();

        assertThat(get("/tickets/" + number(opened)))
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(path(opened, "id"));
        assertThat(get("/tickets/" + path(opened, "id")))
                .bodyJson()
                .extractingPath("$.subject")
                .isEqualTo("Broken cup");
        assertThat(get("/tickets/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/tickets/no-id")).hasStatus(404);
    }

    @Test
    void opensATicketForACallerWithANumberAlone() {
        MvcTestResult opened = call(HttpMethod.POST, "/tickets", """
                        {"channel": "phone", "customer": {"phone": "89031112233"}, "text": "No access"}""").exchange();
        MvcTestResult mistyped = call(
                        HttpMethod.POST, "/tickets", "{\"customer\": {\"phone\": \"12\"}, \"text\": \"Hello\"}")
                .exchange();

        assertThat(opened).hasStatus(201);
        assertThat(path(opened, "channel")).isEqualTo("phone");
        assertThat(path(opened, "subject")).isEqualTo("No access");
        assertThat(path(opened, "customer.phone")).isEqualTo("+79031112233");
        assertThat(mistyped).hasStatus(422);
        assertThat(path(mistyped, "errors[0].field")).isEqualTo("phone");
    }

    @Test
    void givesAwayWhatWasSaidAndNoNote() throws Exception {
        Object number = number(call(HttpMethod.POST, "/tickets", CUP).exchange());
        call(HttpMethod.POST, "/tickets/" + number + "/notes", "{\"text\": \"canary of the house\"}")
                .exchange();
        call(HttpMethod.POST, "/tickets/" + number + "/replies", "{\"html\": \"<p>We <b>sent</b> another.</p>\"}")
                .exchange();

        MvcTestResult data = get("/tickets/" + number + "/transcript");
        MvcTestResult page = get("/tickets/" + number + "/transcript/page?lang=ru&zone=Asia/Yekaterinburg");

        assertThat(data).bodyJson().extractingPath("$.messages[*].kind").isEqualTo(List.of("customer", "reply"));
        assertThat(data.getResponse().getContentAsString()).doesNotContain("canary");
        assertThat(data.getResponse().getHeader("Content-Disposition")).contains("ticket-" + number + ".json");
        assertThat(page.getResponse().getContentAsString())
                .contains("It came broken.", "<b>sent</b>", "Asia/Yekaterinburg", "(клиент)")
                .doesNotContain("canary");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void opensATicketWithItsMessagesInOneRequest() {
        Object number = number(call(HttpMethod.POST, "/tickets", CUP).exchange());

        MvcTestResult alone = get("/tickets/" + number);
        MvcTestResult together = get("/tickets/" + number + "?with=messages");

        assertThat(alone).bodyJson().doesNotHavePath("$.messages");
        assertThat(together).bodyJson().extractingPath("$.subject").isEqualTo("Broken cup");
        assertThat(together)
                .bodyJson()
                .extractingPath("$.messages.items[0].text")
                .isEqualTo("It came broken.");
    }

    @Test
    void keepsOnlySafeHtmlOfAReplyAndReadsItsText() {
        MvcTestResult reply = call(
                        HttpMethod.POST,
                        "/tickets/"
                                + number(call(HttpMethod.POST, "/tickets", CUP).exchange()) + "/replies",
                        """
                        {"html": "<p>Hello<br>Maria</p><script>alert(1)</script><img src=x onerror=alert(1)>"}""")
                .exchange();

        assertThat(reply).hasStatus(201);
        assertThat((String) path(reply, "text")).isEqualTo("Hello\nMaria");
        assertThat((String) path(reply, "html")).doesNotContain("script").doesNotContain("onerror");
        assertThat((String) path(reply, "delivery.state")).isEqualTo("queued");
    }

    @Test
    void emptiesAFieldByNullAndRefusesUnknownOnes() {
        Object number = number(call(HttpMethod.POST, "/tickets", CUP).exchange());
        call(HttpMethod.PATCH, "/tickets/" + number, "{\"complexity\": \"high\"}")
                .exchange();

        MvcTestResult emptied = call(HttpMethod.PATCH, "/tickets/" + number, "{\"complexity\": null}")
                .exchange();
        MvcTestResult posted =
                call(HttpMethod.PATCH, "/tickets/" + number, "{\"version\": 7}").exchange();

        assertThat(emptied)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.complexity")
                .isNull();
        assertThat(posted)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("version");
    }

    @Test
    void showsTheDifferenceToWhoeverChangesTheSameFromAnOlderVersion() {
        String ticket =
                "/tickets/" + number(call(HttpMethod.POST, "/tickets", CUP).exchange());
        call(HttpMethod.PATCH, ticket, "{\"subject\": \"Broken mug\"}")
                .header("If-Match", "\"1\"")
                .exchange();

        MvcTestResult late = call(HttpMethod.PATCH, ticket, "{\"subject\": \"Broken bowl\"}")
                .header("If-Match", "\"1\"")
                .exchange();

        assertThat(late).hasStatus(412).bodyJson().extractingPath("$.code").isEqualTo("tickets.changed-meanwhile");
        assertThat(late).bodyText().contains("Broken mug");
    }

    @Test
    void keepsADraftUntilItIsDiscarded() {
        String draft =
                "/tickets/" + number(call(HttpMethod.POST, "/tickets", CUP).exchange()) + "/drafts/reply";

        assertThat(get(draft)).hasStatus(404);
        call(HttpMethod.PUT, draft, "{\"text\": \"Dear Maria\"}").exchange();
        assertThat(get(draft)).bodyJson().extractingPath("$.text").isEqualTo("Dear Maria");
        assertThat(call(HttpMethod.DELETE, draft, "")).hasStatus(204);
        assertThat(get(draft)).hasStatus(404);
    }

    @Test
    void saysInTheCallersLanguageWhatCannotBe() {
        MvcTestResult answer = call(HttpMethod.GET, "/tickets?view=nowhere", "")
                .header("Accept-Language", "ru")
                .exchange();

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("nowhere", "нет");
    }

    private MvcTestResult get(String path) {
        return call(HttpMethod.GET, path, "").exchange();
    }

    private MockMvcRequestBuilder call(HttpMethod method, String path, String body) {
        return browser.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static Object number(MvcTestResult answer) {
        return path(answer, "number");
    }

    private static Object path(MvcTestResult answer, String path) {
        try {
            return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), "$." + path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
