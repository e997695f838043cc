package io.otvet.staff.web;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.staff.OwnAccount;
import io.otvet.staff.Visitor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-resets")
class PasswordResetController {

    private final OwnAccount account;

    PasswordResetController(OwnAccount account) {
        this.account = account;
    }

    record Forgotten(@Nullable String email) {}

    record Chosen(@Nullable String password) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@RequestBody Forgotten given, Visitor visitor) {
        String email = Objects.requireNonNullElse(given.email(), "");
        new Findings().email("email", email).raise();
        account.askForReset(EmailAddress.of(email), visitor);
    }

    @PutMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable String token, @RequestBody Chosen given) {
        account.reset(token, Objects.requireNonNullElse(given.password(), ""));
    }
}
