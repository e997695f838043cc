package io.otvet.staff.web;

import io.otvet.staff.Sessions;
import io.otvet.staff.Setup;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

    private final Setup setup;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final WhoAmI whoAmI;

    SetupController(Setup setup, Sessions sessions, SessionCookie cookie, WhoAmI whoAmI) {
        this.setup = setup;
        this.sessions = sessions;
        this.cookie = cookie;
        this.whoAmI = whoAmI;
    }

    record State(boolean needed) {}

    record Beginning(
            @Nullable String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String locale) {}

    @GetMapping
    State show() {
        return new State(setup.isNeeded());
    }

    @PostMapping
    ResponseEntity<WhoAmI.Body> finish(@RequestBody Beginning given, Visitor visitor) {
        Setup.Founder founder = new Setup.Founder(given.name(), given.email(), given.password(), given.locale());
        String session = setup.finish(Objects.requireNonNullElse(given.token(), ""), founder, visitor);
        SignedIn who = sessions.find(session).orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(cookie.with(session))
                .body(whoAmI.of(who.agent(), who.access()));
    }
}
