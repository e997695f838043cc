package io.otvet.staff.web;

import io.otvet.settings.Instance;
import io.otvet.staff.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Knows a browser that went to a provider when it comes back. Two tabs of it share one. */
@Component
class OpenIdCookie {

    private static final Duration AGE = Duration.ofMinutes(20);

    private final String name;
    private final boolean secure;

    OpenIdCookie(Instance instance) {
        this.secure = instance.isSecure();
        this.name = secure ? "__Host-otvet-openid" : "otvet-openid";
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    String ofBrowser(HttpServletRequest request) {
        return read(request).orElseGet(() -> Token.fresh().text());
    }

    String with(String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(AGE)
                .build()
                .toString();
    }
}
