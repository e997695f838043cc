package io.otvet.templating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.kernel.Defect;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private final Templates templates = new Templates();

    @Test
    void speaksTheReadersLanguage() {
        assertThat(reset("ru", "Анна").subject()).isEqualTo("Новый пароль для Otvet");
        assertThat(reset("en", "Anna").subject()).isEqualTo("A new password for Otvet");
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(reset("fi", "Anna").text()).startsWith("Hello Anna,");
    }

    @Test
    void escapesValuesInTheHtmlBodyOnly() {
        Rendered rendered = reset("en", "<b onclick=\"x\">Anna & Co</b>");

        assertThat(rendered.text()).contains("<b onclick=\"x\">Anna & Co</b>");
        assertThat(rendered.html()).contains("&lt;b onclick=&quot;x&quot;&gt;Anna &amp; Co&lt;/b&gt;");
    }

    @Test
    void keepsTheLineBreaksOfAnExcerpt() {
        Rendered rendered = assigned("first\r\nsecond");

        assertThat(rendered.html()).contains("first<br>second");
    }

    @Test
    void keepsLineBreaksOutOfTheSubject() {
        assertThat(assigned("one\r\nBcc: all@example.org").subject()).endsWith(": one Bcc: all@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "{{link}}", "#{7*7}", "$1\\", "${jndi:ldap://x}"})
    void evaluatesNothing(String trick) {
        assertThat(reset("en", trick).text()).startsWith("Hello " + trick + ",");
    }

    @Test
    void refusesToSendAHole() {
        assertThatThrownBy(() -> templates.render("staff.password-reset", Locale.ENGLISH, Map.of("name", "Anna")))
                .isInstanceOf(Defect.class);
    }

    private Rendered reset(String locale, String name) {
        return templates.render(
                "staff.password-reset", Locale.of(locale), Map.of("name", name, "link", "https://desk.example/r"));
    }

    private Rendered assigned(String text) {
        return templates.render(
                "notifications.ticket-assigned",
                Locale.ENGLISH,
                Map.of("name", "Anna", "subject", text, "excerpt", text, "link", "https://desk.example/t", "cut", ""));
    }
}
