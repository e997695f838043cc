package io.otvet.staff.web;

import io.otvet.settings.Instance;
import io.otvet.staff.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that holds the session's token. Over https its name forbids other hosts and paths to set it. */
@Component
class SessionCookie {

    private final String name;
    private final boolean secure;

    SessionCookie(Instance instance) {
        this.secure = instance.isSecure();
        this.name = secure ? "__Host-otvet" : "otvet";
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    HttpHeaders with(String token) {
        return header(token, Sessions.IDLE);
    }

    HttpHeaders gone() {
        return header("", Duration.ZERO);
    }

    private HttpHeaders header(String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.SET_COOKIE, cookie.toString());
        return headers;
    }
}
