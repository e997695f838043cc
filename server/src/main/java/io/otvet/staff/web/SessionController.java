package io.otvet.staff.web;

import io.otvet.kernel.Findings;
import io.otvet.staff.OwnAccount;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignIn;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import io.otvet.staff.openid.OpenIdSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final SignIn door;
    private final Sessions sessions;
    private final OwnAccount account;
    private final SessionCookie cookie;
    private final WhoAmI whoAmI;
    private final OpenIdSignIn openId;
    private final OpenIdCookie openIdCookie;

    SessionController(
            SignIn door,
            Sessions sessions,
            OwnAccount account,
            SessionCookie cookie,
            WhoAmI whoAmI,
            OpenIdSignIn openId,
            OpenIdCookie openIdCookie) {
        this.door = door;
        this.sessions = sessions;
        this.account = account;
        this.cookie = cookie;
        this.whoAmI = whoAmI;
        this.openId = openId;
        this.openIdCookie = openIdCookie;
    }

    /** @param code from the phone, once it was asked for */
    record Credentials(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {}

    @GetMapping
    WhoAmI.Body show(SignedIn who) {
        return whoAmI.of(who.agent(), who.access());
    }

    @PostMapping
    ResponseEntity<WhoAmI.Body> signIn(@RequestBody Credentials given, Visitor visitor, HttpServletRequest request) {
        String email = Objects.requireNonNullElse(given.email(), "");
        String password = Objects.requireNonNullElse(given.password(), "");
        new Findings()
                .when(email.isBlank(), "email", "kernel.required")
                .when(password.isEmpty(), "password", "kernel.required")
                .raise();
        String token = door.signIn(email, password, given.code(), visitor);
        cookie.read(request).ifPresent(sessions::leave);
        SignedIn who = sessions.find(token).orElseThrow();
        openIdCookie
                .read(request)
                .ifPresent(browser -> openId.join(browser, who.agent().id()));
        return ResponseEntity.ok().headers(cookie.with(token)).body(whoAmI.of(who.agent(), who.access()));
    }

    @PatchMapping
    WhoAmI.Body change(SignedIn who, @RequestBody OwnAccount.Change change) {
        return whoAmI.of(account.change(who, change), who.access());
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(SignedIn who) {
        if (who.session() != null) {
            sessions.end(who, who.session());
        }
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .headers(cookie.gone())
                .build();
    }
}
