package io.otvet.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.EmailAddress;
import io.otvet.settings.Instance;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void isBoundToTheHostWhenTheWorldComesByHttps() {
        assertThat(cookie("https://desk.example"))
                .startsWith("__Host-otvet=token; Path=/;")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void worksWithoutTlsOnOnesOwnMachine() {
        assertThat(cookie("http://localhost:8080"))
                .startsWith("otvet=token;")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String cookie(String base) {
        EmailAddress support = EmailAddress.of("support@desk.example");
        Instance instance =
                new Instance(URI.create(base), Path.of("."), null, null, support, 0, null, null, null, null, false);
        return String.valueOf(new SessionCookie(instance).with("token").getFirst("Set-Cookie"));
    }
}
