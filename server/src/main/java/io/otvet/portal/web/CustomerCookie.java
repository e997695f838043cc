package io.otvet.portal.web;

import io.otvet.portal.CustomerSessions;
import io.otvet.settings.Instance;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie of a customer who signed in; it goes to customers' pages alone. */
@Component
class CustomerCookie {

    private final String name;
    private final boolean secure;

    CustomerCookie(Instance instance) {
        this.secure = instance.isSecure();
        this.name = secure ? "__Secure-otvet-customer" : "otvet-customer";
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    String with(String session) {
        return header(session, CustomerSessions.LENGTH);
    }

    String gone() {
        return header("", Duration.ZERO);
    }

    private String header(String value, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/my")
                .maxAge(age)
                .build()
                .toString();
    }
}
