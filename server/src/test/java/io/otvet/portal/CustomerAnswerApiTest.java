package io.otvet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.otvet.OtvetTest;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@OtvetTest
class CustomerAnswerApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private MockMvcTester browser;
    private String number;
    private String link;

    @BeforeEach
    void open() throws Exception {
        browser = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build());
        sql.execute("truncate portal.knock");
        String ticket = call(
                "POST",
                "/tickets",
                Map.of("subject", "Чашка", "text", "Разбита.", "customer", Map.of("name", "Мария без адреса")));
        number = String.valueOf(JsonPath.<Object>read(ticket, "$.number"));
        String url = JsonPath.read(call("GET", "/tickets/" + number + "/customer-link", Map.of()), "$.url");
        link = url.substring(url.indexOf("/my/"));
        call("POST", "/tickets/" + number + "/replies", Map.of("text", "Какая именно?"));
    }

    @Test
    void takesAnAnswerLikeAMail() throws Exception {
        MockMultipartMvcRequestBuilder request = answer(stamp(), "Синяя.", "send");
        request.file(new MockMultipartFile("files", "чек.png", "image/png", new byte[] {1, 2, 3}));

        MvcTestResult sent = request.exchange();

        assertThat(sent).hasStatus(303);
        assertThat(messages("$.items[?(@.kind == 'customer')].text")).containsExactly("Разбита.", "Синяя.");
        assertThat(messages("$.items[*].attachments[*].name")).containsExactly("чек.png");
        assertThat(status()).isEqualTo("open");
        assertThat(page(String.valueOf(sent.getResponse().getRedirectedUrl())))
                .contains("Ответ отправлен", "Синяя.", "чек.png", "Сейчас наш ход");
    }

    @Test
    void knowsWhatIsSentTwice() throws Exception {
        String stamp = stamp();

        answer(stamp, "Синяя.", "send").exchange();
        MvcTestResult second = answer(stamp, "Синяя.", "send").exchange();
        answer(stamp, "Нет, белая.", "send").exchange();

        assertThat(second).hasStatus(303);
        assertThat(messages("$.items[?(@.kind == 'customer')].text"))
                .containsExactly("Разбита.", "Синяя.", "Нет, белая.");
    }

    @Test
    void isSolvedAndOpenedAgainByTheCustomer() throws Exception {
        MvcTestResult solved = answer(stamp(), "Спасибо!", "solved").exchange();

        assertThat(status()).isEqualTo("solved");
        assertThat(page(String.valueOf(solved.getResponse().getRedirectedUrl())))
                .contains("Отметили, что вопрос решён", "Вопрос не решён");
        assertThat(JsonPath.<List<String>>read(
                        call("GET", "/tickets/" + number + "/history", Map.of()), "$.items[*].author.type"))
                .startsWith("customer");

        answer(stamp(), "", "open").exchange();

        assertThat(status()).isEqualTo("open");
        answer(stamp(), "", "solved").exchange();
        answer(stamp(), "Снова разбилась.", "send").exchange();
        assertThat(status()).isEqualTo("open");
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeTaken() throws Exception {
        String typed = "Очень <b>длинно</b> ".repeat(2_000);

        MvcTestResult tooLong = answer(stamp(), typed, "send").exchange();
        MvcTestResult unknown = answer("forged", "Синяя.", "send").exchange();
        MvcTestResult nothing = answer(stamp(), "  ", "send").exchange();

        assertThat(tooLong).hasStatus(422);
        assertThat(text(tooLong))
                .contains("Слишком длинно", "Очень &lt;b&gt;длинно")
                .doesNotContain("<b>длинно");
        assertThat(unknown).hasStatus(422);
        assertThat(text(unknown)).contains("Синяя.", "нажмите ещё раз").doesNotContain("forged");
        assertThat(text(nothing)).contains("ничего не написали");
        assertThat(messages("$.items[?(@.kind == 'customer')].text")).containsExactly("Разбита.");
    }

    @Test
    void slowsAFloodDownAndKeepsWhatWasTyped() throws Exception {
        for (int at = 0; at < 20; at++) {
            assertThat(answer(stamp(), "Раз " + at, "send").exchange()).hasStatus(303);
        }

        MvcTestResult flooded = answer(stamp(), "Синяя.", "send").exchange();

        assertThat(flooded).hasStatus(429);
        assertThat(text(flooded)).contains("Слишком много ответов подряд", "Синяя.");
    }

    @Test
    void takesNothingByAWrongLink() throws Exception {
        call("DELETE", "/tickets/" + number + "/customer-link", Map.of());

        assertThat(answer(stamp(), "Синяя.", "send").exchange()).hasStatus(404);
        assertThat(messages("$.items[?(@.kind == 'customer')].text")).containsExactly("Разбита.");
    }

    private MockMultipartMvcRequestBuilder answer(String stamp, String text, String act) {
        return browser.post()
                .uri(link + "?lang=ru")
                .multipart()
                .param("stamp", stamp)
                .param("text", text)
                .param("act", act);
    }

    private static String stamp() {
        return UUID.randomUUID().toString();
    }

    private List<String> messages(String path) throws Exception {
        return JsonPath.read(call("GET", "/tickets/" + number + "/messages", Map.of()), path);
    }

    private String status() throws Exception {
        return JsonPath.read(call("GET", "/tickets/" + number, Map.of()), "$.status");
    }

    private String page(String path) throws Exception {
        return text(browser.get().uri(path).exchange());
    }

    private String call(String method, String path, Map<String, ?> body) throws Exception {
        MvcTestResult answer = browser.method(HttpMethod.valueOf(method))
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + OtvetTest.TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus2xxSuccessful();
        return text(answer);
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
