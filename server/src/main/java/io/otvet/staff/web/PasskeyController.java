package io.otvet.staff.web;

import io.otvet.kernel.Page;
import io.otvet.staff.Sessions;
import io.otvet.staff.SignedIn;
import io.otvet.staff.Visitor;
import io.otvet.staff.passkeys.Passkey;
import io.otvet.staff.passkeys.PasskeySignIn;
import io.otvet.staff.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1")
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeySignIn door;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final WhoAmI whoAmI;
    private final JsonMapper json;

    PasskeyController(
            Passkeys passkeys,
            PasskeySignIn door,
            Sessions sessions,
            SessionCookie cookie,
            WhoAmI whoAmI,
            JsonMapper json) {
        this.passkeys = passkeys;
        this.door = door;
        this.sessions = sessions;
        this.cookie = cookie;
        this.whoAmI = whoAmI;
        this.json = json;
    }

    /** @param made what the browser answered ({@code RegistrationResponseJSON} of WebAuthn) */
    record NewPasskey(@Nullable String name, @Nullable Map<String, Object> made) {}

    record Proving(@Nullable String password) {}

    /** @param proof what the browser answered ({@code AuthenticationResponseJSON} of WebAuthn) */
    record PasskeyProof(@Nullable Map<String, Object> proof) {}

    @GetMapping("/passkeys")
    Page<Passkey> list(SignedIn who) {
        return new Page<>(passkeys.of(who), null);
    }

    @PostMapping("/passkey-challenges")
    Passkeys.Asked askToMake(SignedIn who, @RequestBody Proving given) {
        return passkeys.askToMake(who, given.password());
    }

    @PostMapping("/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    void add(SignedIn who, @RequestBody NewPasskey fresh) {
        passkeys.add(who, fresh.name(), text(fresh.made()));
    }

    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who, @PathVariable UUID id) {
        passkeys.remove(who, id);
    }

    @PostMapping("/session-challenges")
    Passkeys.Asked askWho() {
        return passkeys.askWho();
    }

    @PostMapping("/passkey-sessions")
    ResponseEntity<WhoAmI.Body> signIn(@RequestBody PasskeyProof given, Visitor visitor, HttpServletRequest request) {
        String token = door.signIn(text(given.proof()), visitor);
        cookie.read(request).ifPresent(sessions::leave);
        SignedIn who = sessions.find(token).orElseThrow();
        return ResponseEntity.ok().headers(cookie.with(token)).body(whoAmI.of(who.agent(), who.access()));
    }

    private String text(@Nullable Map<String, Object> answer) {
        return json.writeValueAsString(Objects.requireNonNullElse(answer, Map.of()));
    }
}
