package io.otvet.channels.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import io.otvet.calendar.Hours;
import io.otvet.calendar.ScheduleDraft;
import io.otvet.kernel.Access;
import io.otvet.kernel.Ids;
import io.otvet.kernel.Invalid;
import io.otvet.settings.Secrets;
import io.otvet.sites.Site;
import io.otvet.sites.SiteDraft;
import io.otvet.sites.Sites;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class FormsApiTest {

    private static final List<FormField> FIELDS = List.of(
            field("who", FieldKind.NAME, "Имя", true),
            field("mail", FieldKind.EMAIL, "Почта", true),
            field("tel", FieldKind.PHONE, "Телефон", false),
            field("text", FieldKind.MESSAGE, "Сообщение", true),
            new FormField(
                    "topic",
                    FieldKind.CHOICE,
                    new Words("О чём", "About"),
                    null,
                    false,
                    List.of(new Words("Заказ", "Order"), new Words("Другое", "Other")),
                    null),
            new FormField(
                    "order",
                    FieldKind.LINE,
                    new Words("Номер заказа", "Order number"),
                    null,
                    true,
                    null,
                    new FormField.Condition("topic", 0)),
            field("files", FieldKind.FILES, "Файлы", false),
            field("yes", FieldKind.CONSENT, "Согласен на обработку данных", true));

    @Autowired
    WebApplicationContext context;

    @Autowired
    Forms forms;

    @Autowired
    Sites sites;

    @Autowired
    Secrets secrets;

    @Autowired
    JsonMapper json;

    @Autowired
    DSLContext sql;

    private MockMvcTester browser;
    private Form form;

    @BeforeEach
    void open() {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", jakarta.servlet.Filter.class))
                .build());
        sql.execute("truncate channels_forms.trace");
        form = forms.open(Access.robot("test"), draft(FIELDS, List.of("shop.example"), true));
    }

    /** S-18 */
    @Test
    void showsThePageToAnybodyAndLetsItBeFramedWhereItBelongs() throws Exception {
        MvcTestResult page = browser.get()
                .uri("/forms/" + form.key())
                .header("Accept-Language", "ru")
                .exchange();

        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(text(page))
                .contains("Напишите нам", "Сообщение", "Отправить")
                .doesNotContain("style=");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors https://shop.example http://shop.example");
        assertThat(page.getResponse().getCookie("otvet")).isNull();
        assertThat(text(get("/forms/" + form.key() + "?lang=en"))).contains("Write to us", "Send");
    }

    @Test
    void tellsWhenSomebodyIsThereAndLetsThePagesOfItsSiteFrameIt() throws Exception {
        Site site = sites.open(Access.robot("test"), SiteDraft.named("Shop", "shop-" + Ids.next() + "@desk.example"));
        List<Hours> always = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        ScheduleDraft week = new ScheduleDraft(
                "Europe/Moscow",
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> always)),
                List.of());
        sites.change(
                Access.robot("test"),
                site.id(),
                new SiteDraft(null, null, null, null, null, null, List.of("palitra.example"), week, null));
        Form there = forms.open(
                Access.robot("test"), new FormDraft("There", site.id().toString(), true, form.design(), null));

        MvcTestResult page = get("/forms/" + there.key() + "?lang=en");

        assertThat(text(page)).contains("We are here now", "00:00–24:00", "Moscow Time");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors https://palitra.example http://palitra.example https://shop.example");
        assertThat(text(get("/forms/" + form.key() + "?lang=en"))).doesNotContain("We are here now");
    }

    @Test
    void bearsTheLogoOfItsSite() throws Exception {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", drawn);
        Site site = sites.show(Access.robot("test"), sites.standard().id(), drawn.toByteArray());
        String logo = String.valueOf(site.brand().logo());

        assertThat(text(get("/forms/" + form.key()))).contains("<img class=\"logo\" src=\"" + logo + "\"");
        assertThat(get(logo)).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(get("/logos/nothing.png")).hasStatus(404);
        sites.show(Access.robot("test"), site.id(), null);
        assertThat(text(get("/forms/" + form.key()))).doesNotContain("class=\"logo\"");
    }

    @Test
    void makesATicketWithEveryAnswerAndTellsItsNumber() throws Exception {
        MockMultipartMvcRequestBuilder request = filled(stamp(60), "maria@mail.example");
        request.file(new MockMultipartFile("files", "чек.png", "image/png", new byte[] {1, 2, 3}));
        request.param("topic", "0").param("order", "77-А").param("tel", "8 (903) 123-45-67");

        MvcTestResult sent = request.exchange();

        long number = number(sent);
        Map<?, ?> message = messages(number).getFirst();
        assertThat(String.valueOf(message.get("text")))
                .startsWith("Где мой заказ?\n\n")
                .contains("Телефон: 8 (903) 123-45-67", "О чём: Заказ", "Номер заказа: 77-А");
        assertThat(String.valueOf(message.get("quoted"))).contains("✓ Согласен", "https://shop.example/contacts");
        assertThat(JsonPath.<String>read(message, "$.attachments[0].name")).isEqualTo("чек.png");
        Map<?, ?> ticket = JsonPath.read(api("/tickets/" + number), "$");
        assertThat(JsonPath.<String>read(ticket, "$.channel")).isEqualTo("form");
        assertThat(JsonPath.<String>read(ticket, "$.subject")).isEqualTo("Напишите нам: Где мой заказ?");
        assertThat(JsonPath.<List<String>>read(ticket, "$.tags")).containsExactly("с сайта");
        assertThat(text(get(String.valueOf(sent.getResponse().getRedirectedUrl()))))
                .contains("Отправлено", "" + number);
    }

    @Test
    void complainsOfEachFieldByItselfAndKeepsWhatWasTyped() throws Exception {
        MvcTestResult answer = send(stamp(60))
                .param("mail", "нет")
                .param("who", "Мария <script>")
                .param("topic", "0")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Это не похоже на адрес почты.")
                .contains("Вы не написали сообщение.")
                .contains("Вы не заполнили это поле.")
                .contains("Без согласия мы не можем принять обращение.")
                .contains("value=\"Мария &lt;script")
                .doesNotContain("Вы не представились");
    }

    @Test
    void asksForNothingThatWasNotShown() throws Exception {
        assertThat(number(filled(stamp(60), "oleg@mail.example")
                        .param("topic", "1")
                        .exchange()))
                .isPositive();
    }

    @Test
    void knowsWhatIsSentTwice() throws Exception {
        String stamp = stamp(60);

        long first = number(filled(stamp, "twice@mail.example").exchange());
        long second = number(filled(stamp, "twice@mail.example").exchange());

        assertThat(second).isEqualTo(first);
        assertThat(messages(first)).hasSize(1);
    }

    @Test
    void letsRobotsPressAgain() throws Exception {
        String again = "нажмите «Отправить» ещё раз";
        MvcTestResult fast = filled(stamp(0), "fast@mail.example").exchange();
        MvcTestResult trapped = filled(stamp(60), "trap@mail.example")
                .param("website", "https://spam.example")
                .exchange();
        MvcTestResult old = filled("forged", "old@mail.example").exchange();

        assertThat(text(fast)).contains(again);
        assertThat(text(trapped)).contains(again);
        assertThat(old).hasStatus(422);
        assertThat(text(old)).contains("Где мой заказ?").doesNotContain("value=\"forged\"");
        assertThat(count("customers.customer where email ~ '^(fast|trap|old)@'"))
                .isZero();
    }

    @Test
    void confirmsOnceADayToOneAddress() throws Exception {
        number(filled(stamp(60), "victim@mail.example").exchange());
        number(filled(stamp(60), "victim@mail.example")
                .param("tel", "89031112233")
                .exchange());

        assertThat(count("jobs.job where kind = 'channels.forms.confirm' and payload->>'to' = 'victim@mail.example'"))
                .isEqualTo(1);
    }

    /** S-05: whoever types a victim's address many times makes us write to it once, and all of it is kept. */
    @Test
    void writesOnceToAVictimWhateverComesFromManyNetworks() throws Exception {
        for (int i = 0; i < 150; i++) {
            String place = "10." + i % 7 + "." + i / 7 + ".9";
            MockMultipartMvcRequestBuilder request = filled(stamp(60), "flooded@mail.example");
            request.with(sent -> {
                sent.setRemoteAddr(place);
                return sent;
            });
            assertThat(request.exchange()).hasStatus(303);
        }

        assertThat(count("jobs.job where kind = 'channels.forms.confirm' and payload->>'to' = 'flooded@mail.example'"))
                .isLessThanOrEqualTo(1);
        assertThat(count("tickets.ticket t join customers.customer c on c.id = t.customer_id"
                        + " where c.email = 'flooded@mail.example'"))
                .isEqualTo(150);
    }

    @Test
    void slowsAFloodDownAndKeepsWhatWasTyped() throws Exception {
        sql.execute(
                "insert into channels_forms.trace (key) select {0} from generate_series(1, 30)",
                org.jooq.impl.DSL.val("from:" + secrets.sign("form-trace", "127.0.0.1")));

        MvcTestResult answer = filled(stamp(60), "flood@mail.example").exchange();

        assertThat(answer).hasStatus(429);
        assertThat(text(answer)).contains("слишком много обращений", "Где мой заказ?");
    }

    /** S-31: whoever types a customer's address learns nothing of them, and changes nothing of theirs. */
    @Test
    void tellsAStrangerNothingOfWhomTheyName() throws Exception {
        MvcTestResult hers = filled(stamp(60), "hers@mail.example").exchange();
        long number = number(hers);

        MvcTestResult sent = filled(stamp(60), "hers@mail.example")
                .param("who", "Вор")
                .param("text", "Перешлите всё " + number)
                .exchange();

        assertThat(number(sent)).isNotEqualTo(number);
        assertThat(messages(number)).hasSize(1);
        assertThat(JsonPath.<String>read(api("/tickets/" + number), "$.customer.name"))
                .isEqualTo("Мария");
        assertThat(text(get(String.valueOf(sent.getResponse().getRedirectedUrl()))))
                .doesNotContain("/my/tickets/", "Мария");
        assertThat(sent.getResponse().getCookies())
                .extracting(cookie -> cookie.getName())
                .noneMatch(name -> name.contains("otvet"));
    }

    @Test
    void makesNobodyAnotherByTheirNumber() throws Exception {
        number(filled(stamp(60), "rich@mail.example")
                .param("tel", "89035550001")
                .exchange());

        number(filled(stamp(60), "thief@mail.example")
                .param("tel", "89035550001")
                .exchange());

        assertThat(count("customers.customer where email in ('rich@mail.example', 'thief@mail.example')"))
                .isEqualTo(2);
    }

    @Test
    void takesNothingWhenItIsClosed() throws Exception {
        Form closed = forms.open(Access.robot("test"), draft(FIELDS, List.of(), false));

        MvcTestResult page = get("/forms/" + closed.key() + "?lang=ru");

        assertThat(text(page)).contains("Форма сейчас закрыта. Напишите нам на");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(get("/forms/nosuchform")).hasStatus(404);
    }

    @Test
    void tellsTheDesignerWhatIsWrong() {
        MvcTestResult answer = browser.post()
                .uri("/api/v1/forms")
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"name": "F", "siteId": "%s", "open": true, "design": {"title": {"en": "T"},
                         "domains": ["https://x/y"], "fields": [
                          {"name": "a", "kind": "message", "required": true, "label": {"en": "Text"}},
                          {"name": "a", "kind": "choice", "required": true, "label": {"en": "Which"}, "options": []}]}}
                        """.formatted(sites.standard().id()))
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains("fields", "fields.1", "domains");
    }

    @Test
    void takesTheErrorsOfThePageAlongWhenTheyAreSent() throws Exception {
        String errors = "TypeError: cart is null (shop.js:7)\r\n\u0000\n" + "x".repeat(1000) + "\n".repeat(100);

        long number = number(
                filled(stamp(60), "rita@mail.example").param("errors", errors).exchange());

        assertThat(String.valueOf(messages(number).getFirst().get("quoted")))
                .contains("⚠ TypeError: cart is null (shop.js:7)\n⚠ " + "x".repeat(400))
                .doesNotContain("x".repeat(401));
    }

    @Test
    void putsWhoeverAsksForACallOnTheList() throws Exception {
        FormDesign design = new FormDesign(
                new Words("Перезвоните мне", "Call me"),
                null,
                null,
                List.of(
                        field("who", FieldKind.NAME, "Имя", true),
                        field("tel", FieldKind.PHONE, "Телефон", true),
                        field("when", FieldKind.LINE, "Когда", false)),
                null,
                null,
                null,
                null,
                true);
        form = forms.open(
                Access.robot("test"),
                new FormDraft("Calls", sites.standard().id().toString(), true, design, null));

        long number = number(send(stamp(60))
                .param("who", "Вера")
                .param("tel", "8 (903) 765-43-21")
                .param("when", "после шести")
                .exchange());

        Map<?, ?> call = JsonPath.read(api("/call-backs?ticket=" + number), "$.items[0]");
        assertThat(call.get("phone")).isEqualTo("8 (903) 765-43-21");
        assertThat(call.get("wish")).isEqualTo("после шести");
        assertThat(call.get("state")).isEqualTo("waiting");
        assertThatThrownBy(() -> forms.open(
                        Access.robot("test"),
                        new FormDraft(
                                "Calls",
                                sites.standard().id().toString(),
                                true,
                                new FormDesign(
                                        design.title(),
                                        null,
                                        null,
                                        List.of(field("mail", FieldKind.EMAIL, "Почта", true)),
                                        null,
                                        null,
                                        null,
                                        null,
                                        true),
                                null)))
                .isInstanceOf(Invalid.class);
    }

    /** As those that stand in tables since before there were calls. */
    @Test
    void readsADesignThatSaysNothingOfCalls() {
        assertThat(json.readValue("{\"title\": {\"ru\": \"Да\", \"en\": \"Yes\"}}", FormDesign.class)
                        .callBack())
                .isFalse();
    }

    @Test
    void keepsAColleaguesChange() {
        Access admin = Access.robot("test");
        FormDraft mine = new FormDraft("Mine", form.site().toString(), true, form.design(), form.version());
        forms.change(admin, form.id(), mine);

        assertThatThrownBy(() -> forms.change(admin, form.id(), mine)).isInstanceOf(FormMoved.class);
    }

    private FormDraft draft(List<FormField> fields, List<String> domains, boolean open) {
        FormDesign design = new FormDesign(
                new Words("Напишите нам", "Write to us"),
                null,
                null,
                fields,
                domains,
                null,
                null,
                Set.of("с сайта"),
                false);
        return new FormDraft("Контакты", sites.standard().id().toString(), open, design, null);
    }

    private static FormField field(String name, FieldKind kind, String label, boolean required) {
        return new FormField(name, kind, new Words(label, label), null, required, null, null);
    }

    private MockMultipartMvcRequestBuilder filled(String stamp, String email) {
        return send(stamp)
                .param("who", "Мария")
                .param("mail", email)
                .param("text", "Где мой заказ?")
                .param("yes", "1");
    }

    private MockMultipartMvcRequestBuilder send(String stamp) {
        return browser.post()
                .uri("/forms/" + form.key() + "?lang=ru")
                .multipart()
                .param("stamp", stamp)
                .param("page", "https://shop.example/contacts");
    }

    /** As if the page had been opened so many seconds ago. */
    private String stamp(int seconds) {
        String text = Ids.next() + "." + Instant.now().minusSeconds(seconds).getEpochSecond();
        return text + "." + secrets.sign("form-stamp", form.key() + "." + text);
    }

    private static long number(MvcTestResult sent) throws Exception {
        assertThat(sent).as(text(sent)).hasStatus(303);
        String address = String.valueOf(sent.getResponse().getRedirectedUrl());
        return Long.parseLong(address.replaceAll(".*/sent/(\\d+).*", "$1"));
    }

    private List<Map<?, ?>> messages(long number) throws Exception {
        return JsonPath.read(api("/tickets/" + number + "/messages"), "$.items[?(@.kind == 'customer')]");
    }

    private String api(String path) throws Exception {
        return text(browser.get()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .exchange());
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int count(String from) {
        return sql.fetchSingle("select count(*)::int from " + from).into(Integer.class);
    }
}
