package io.otvet.staff.web;

import io.otvet.kernel.Page;
import io.otvet.staff.Sessions;
import io.otvet.staff.Visitor;
import io.otvet.staff.openid.Entry;
import io.otvet.staff.openid.Entry.Trouble;
import io.otvet.staff.openid.IdentityProviders;
import io.otvet.staff.openid.OpenIdSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way to a provider and back; a browser goes it by itself, so every answer leads to a page. */
@RestController
class OpenIdController {

    private final OpenIdSignIn door;
    private final IdentityProviders providers;
    private final Sessions sessions;
    private final SessionCookie session;
    private final OpenIdCookie cookie;

    OpenIdController(
            OpenIdSignIn door,
            IdentityProviders providers,
            Sessions sessions,
            SessionCookie session,
            OpenIdCookie cookie) {
        this.door = door;
        this.providers = providers;
        this.sessions = sessions;
        this.session = session;
        this.cookie = cookie;
    }

    record OfferedProvider(UUID id, String name) {}

    @GetMapping("/api/v1/sign-in-providers")
    Page<OfferedProvider> offered() {
        return new Page<>(
                providers.offered().stream()
                        .map(one -> new OfferedProvider(one.id(), one.name()))
                        .toList(),
                null);
    }

    @GetMapping("/openid/start/{id}")
    ResponseEntity<Void> start(
            @PathVariable UUID id, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        String browser = cookie.ofBrowser(request);
        URI question = door.begin(id, browser, next).orElseGet(() -> signIn(Trouble.AWAY, "", next));
        return to(question).header(HttpHeaders.SET_COOKIE, cookie.with(browser)).build();
    }

    @GetMapping("/openid/callback")
    ResponseEntity<Void> callback(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String iss,
            Visitor visitor,
            HttpServletRequest request) {
        Optional<String> browser = cookie.read(request);
        if (browser.isEmpty()) {
            return to(signIn(Trouble.EXPIRED, "", "/")).build();
        }
        OpenIdSignIn.Answer answer = new OpenIdSignIn.Answer(state, code, error, iss);
        return switch (door.finish(answer, browser.get(), visitor)) {
            case Entry.Refused(Trouble trouble, String provider, String next) ->
                to(signIn(trouble, provider, next)).build();
            case Entry.Entered(String token, String next) -> {
                session.read(request).ifPresent(sessions::leave);
                yield to(URI.create(next)).headers(session.with(token)).build();
            }
        };
    }

    private static ResponseEntity.BodyBuilder to(URI place) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(place)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private static URI signIn(Trouble trouble, String provider, String next) {
        return URI.create("/sign-in?trouble=" + trouble.name().toLowerCase(Locale.ROOT) + "&by="
                + URLEncoder.encode(provider, StandardCharsets.UTF_8)
                + (next.equals("/") ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
