package io.otvet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.customers.Sender;
import io.otvet.files.Files;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.sites.Sites;
import io.otvet.tickets.Channel;
import io.otvet.tickets.IncomingMessage;
import io.otvet.tickets.Intake;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.OutgoingReplies;
import io.otvet.tickets.Receipt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class CustomerPageApiTest {

    private static final String CANARY = "canary-7f3a";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    OutgoingReplies replies;

    @Autowired
    Files files;

    @Autowired
    Sites sites;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private MockMvcTester browser;
    private long number;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", jakarta.servlet.Filter.class))
                .build());
        sql.execute("truncate portal.knock");
        number = written(
                "maria@mail.example",
                null,
                "<p>Чашка <b>разбита</b>.<script>alert(1)</script>"
                        + "<img src=\"https://spy.example/1.png\" data-remote=\"https://spy.example/1.png\"></p>");
    }

    @Test
    void showsWhatWasSaidAndHowFarItIs() throws Exception {
        reply("<p>Пришлём <i>новую</i>.</p>");

        MvcTestResult page = get(link());

        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(text(page))
                .contains("Обращение " + number, "Разбитая чашка", "<b>разбита</b>", "<i>новую</i>")
                .contains("Сейчас ваш ход", "Ждём вас", "aria-current=\"step\"")
                .doesNotContain("spy.example", "alert(1)", "style=");
        assertThat(text(get(link() + "?lang=en"))).contains("Waiting for you", "It is your move");
    }

    /** S-07 */
    @Test
    void keepsItsAddressToItself() throws Exception {
        MvcTestResult page = get(link());

        assertThat(page)
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Cache-Control", "no-store")
                .hasValue("X-Robots-Tag", "noindex, nofollow");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.getResponse().getCookie("otvet")).isNull();
    }

    @Test
    void tellsNothingThatIsAmongUs() throws Exception {
        api("POST", "/notes", Map.of("text", "Заметка " + CANARY));
        api("PUT", "/tags", Map.of("tags", List.of(CANARY + "-tag")));
        api("PATCH", "", Map.of("criticality", "high"));
        written("stranger@mail.example", token(), "<p>Verify your account: " + CANARY + "</p>");

        assertThat(text(get(link()))).contains("разбита").doesNotContain(CANARY, "stranger", "high");
        assertThat(text(get(link() + "?before=" + UUID.randomUUID()))).doesNotContain(CANARY);
    }

    /** S-15 */
    @Test
    void answersAllWrongLinksAlike() throws Exception {
        String good = link();
        String mangled = good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0");
        String other = good.replace("/" + number + ".", "/" + written("oleg@mail.example", null, "<p>Да</p>") + ".");
        String expired = good;
        String withdrawn = good;

        String nothing = wrong(mangled);

        assertThat(wrong(other)).isEqualTo(nothing).contains("Эта ссылка ничего не открывает");
        assertThat(wrong("/my/tickets/nonsense")).isEqualTo(nothing);
        sql.execute("update tickets.ticket set solved_at = now() - interval '91 days' where number = " + number);
        assertThat(wrong(expired)).isEqualTo(nothing);
        sql.execute("update tickets.ticket set solved_at = now() - interval '89 days' where number = " + number);
        assertThat(get(good)).hasStatusOk();
        String fresh = JsonPath.read(api("DELETE", "/customer-link", Map.of()), "$.url");
        assertThat(wrong(withdrawn)).isEqualTo(nothing);
        assertThat(get(path(fresh))).hasStatusOk();
    }

    /** S-33 */
    @Test
    void stopsAnsweringWhoeverTriesManyLinks() throws Exception {
        String good = link();
        for (int attempt = 0; attempt < 60; attempt++) {
            get("/my/tickets/" + number + "." + "0".repeat(52));
        }

        assertThat(get(good)).hasStatus(429);
    }

    /** S-15 */
    @Test
    void givesFilesToThoseWithTheLinkAlone() throws Exception {
        String file = String.valueOf(
                sql.fetchValue("select f.id from files.file f join tickets.message m on f.owner = 'message:' || m.id"
                        + " join tickets.ticket t on t.id = m.ticket_id where t.number = " + number));
        String foreign = path(JsonPath.read(
                api(written("oleg@mail.example", null, "<p>Да</p>"), "GET", "/customer-link", Map.of()), "$.url"));

        MvcTestResult own = get(link() + "/files/" + file);

        assertThat(text(get(link()))).contains("чек.txt", "/files/" + file);
        assertThat(own).hasStatusOk();
        assertThat(own.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(own.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(get(foreign + "/files/" + file)).hasStatus(404);
        assertThat(get(link() + "/files/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void goesOutWithEachReply() throws Exception {
        String id = JsonPath.read(reply("<p>Пришлём новую.</p>"), "$.id");

        var outgoing = replies.find(MessageId.parse(id)).orElseThrow();

        assertThat(path(outgoing.page().toString())).isEqualTo(link());
    }

    private long written(String from, @Nullable String token, String html) {
        String id = UUID.randomUUID().toString();
        var file = files.store(
                IncomingMessage.UPLOADER,
                "чек.txt",
                "text/plain",
                new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8)));
        Receipt receipt = intake.receive(new IncomingMessage(
                Channel.EMAIL,
                sites.standard().id(),
                new Sender(EmailAddress.of(from), null, "Мария Петрова"),
                "Разбитая чашка",
                "Чашка разбита.",
                "",
                SafeHtml.clean(html),
                List.of(file.id()),
                "<" + id + "@mail.example>",
                List.of(),
                token,
                id,
                Instant.now(),
                false,
                null));
        return receipt instanceof Receipt.Opened opened ? opened.number() : number;
    }

    private String token() throws Exception {
        String id = JsonPath.read(reply("<p>Да.</p>"), "$.id");
        return replies.find(MessageId.parse(id)).orElseThrow().replyToken();
    }

    private String reply(String html) throws Exception {
        return api("POST", "/replies", Map.of("html", html));
    }

    private String link() throws Exception {
        return path(JsonPath.read(api("GET", "/customer-link", Map.of()), "$.url"));
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/my/"));
    }

    private String wrong(String path) throws Exception {
        MvcTestResult page = get(path);
        assertThat(page).hasStatus(404);
        return text(page);
    }

    private String api(String method, String path, Map<String, ?> body) throws Exception {
        return api(number, method, path, body);
    }

    private String api(long ticket, String method, String path, Map<String, ?> body) throws Exception {
        MvcTestResult answer = browser.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/tickets/" + ticket + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus2xxSuccessful();
        return text(answer);
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).header("Accept-Language", "ru").exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
