package io.otvet.channels.email.web;

import io.otvet.channels.email.MailboxDraft;
import io.otvet.channels.email.MailboxId;
import io.otvet.channels.email.MailboxSignIns;
import io.otvet.channels.email.grants.MailApp;
import io.otvet.channels.email.grants.MailApps;
import io.otvet.channels.email.grants.MailSignIns;
import io.otvet.kernel.Access;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Entering mailboxes by a permission of their provider. */
@RestController
@RequestMapping("/api/v1")
class MailSignInController {

    private final MailApps apps;
    private final MailboxSignIns signIns;

    MailSignInController(MailApps apps, MailboxSignIns signIns) {
        this.apps = apps;
        this.signIns = signIns;
    }

    record MailAppBody(String provider, String clientId) {}

    /** @param redirect what a provider must be told of us */
    record MailAppList(List<MailAppBody> items, String redirect) {}

    /** @param clientSecret empty to keep the one that is there; it never comes back */
    record MailAppDraft(@Nullable String clientId, @Nullable String clientSecret) {}

    /** @param mailbox null for one that is not there yet */
    record MailSignInWish(
            @NotNull String provider,
            @Nullable String mailbox,
            @NotNull MailboxDraft settings) {}

    /** @param key is shown when the browser comes back */
    record MailSignInBegun(String address, String key) {}

    record MailSignInAnswer(
            @NotNull String state,
            @NotNull String code,
            @NotNull String key) {}

    @GetMapping("/mail-apps")
    MailAppList apps(Access access) {
        return new MailAppList(
                apps.all(access).stream().map(MailSignInController::body).toList(), apps.redirectAddress());
    }

    @PutMapping("/mail-apps/{provider}")
    MailAppBody saveApp(Access access, @PathVariable String provider, @RequestBody MailAppDraft draft) {
        return body(apps.save(access, provider, draft.clientId(), draft.clientSecret()));
    }

    @DeleteMapping("/mail-apps/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeApp(Access access, @PathVariable String provider) {
        apps.remove(access, provider);
    }

    @PostMapping("/mailbox-sign-ins")
    MailSignInBegun begin(Access access, @RequestBody MailSignInWish wish) {
        MailboxId id = wish.mailbox() == null ? null : MailboxId.parse(wish.mailbox());
        MailSignIns.Begun begun = signIns.begin(access, wish.provider(), id, wish.settings());
        return new MailSignInBegun(begun.address().toString(), begun.key());
    }

    @PostMapping("/mailbox-sign-in-answers")
    MailboxBody finish(Access access, @RequestBody MailSignInAnswer answer) {
        return MailboxBody.of(signIns.finish(
                access, new MailSignIns.Answer(text(answer.state()), text(answer.code()), text(answer.key()))));
    }

    /** What is missing is no secret that anybody has. */
    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    private static MailAppBody body(MailApp app) {
        return new MailAppBody(app.provider().word(), app.clientId());
    }
}
