package io.otvet.portal.web;

import io.otvet.portal.CustomerSessions;
import io.otvet.templating.PageLanguages;
import io.otvet.templating.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by the link of a mail. Looking at it uses nothing up: programs look at links before people do. */
@RestController
class SignInController {

    private final CustomerSessions sessions;
    private final CustomerCookie cookie;
    private final Doors doors;
    private final PageLanguages languages;
    private final PortalPages pages;

    SignInController(
            CustomerSessions sessions, CustomerCookie cookie, Doors doors, PageLanguages languages, PortalPages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.doors = doors;
        this.languages = languages;
        this.pages = pages;
    }

    @GetMapping("/my/sign-in/{link}")
    ResponseEntity<String> show(@PathVariable String link, HttpServletRequest request) {
        return pages.house(200, languages.of(request), "portal/enter", Map.of("link", link));
    }

    @PostMapping("/my/sign-in/{link}")
    ResponseEntity<?> enter(@PathVariable String link, HttpServletRequest request) {
        PageTexts texts = languages.of(request);
        if (doors.isShut(request)) {
            return pages.tooMuch(texts);
        }
        Optional<String> session = sessions.open(link);
        if (session.isEmpty()) {
            doors.wrong(request);
            return pages.usedUp(texts);
        }
        return home(texts, cookie.with(session.get()));
    }

    @PostMapping("/my/sign-out")
    ResponseEntity<?> leave(HttpServletRequest request) {
        cookie.read(request).ifPresent(sessions::end);
        return home(languages.of(request), cookie.gone());
    }

    private static ResponseEntity<?> home(PageTexts texts, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/my?lang=" + texts.language()))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
