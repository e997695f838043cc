package io.otvet.channels.email.grants;

import io.otvet.channels.email.grants.TokenAnswer.Granted;
import io.otvet.channels.email.grants.TokenAnswer.Reason;
import io.otvet.channels.email.grants.TokenAnswer.Refused;
import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.kernel.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to a provider and back. Who began it, in that very tab, ends it; once, and within ten minutes. */
@Component
public class MailSignIns {

    private final MailAppStore apps;
    private final MailApps redirect;
    private final MailSignInStore store;
    private final ProviderAddresses addresses;
    private final TokenCalls calls;

    MailSignIns(
            MailAppStore apps,
            MailApps redirect,
            MailSignInStore store,
            ProviderAddresses addresses,
            TokenCalls calls) {
        this.apps = apps;
        this.redirect = redirect;
        this.store = store;
        this.addresses = addresses;
        this.calls = calls;
    }

    /** @param key is kept by the tab and shown when it comes back */
    public record Begun(URI address, String key) {}

    /** What the tab brings back. */
    public record Answer(String state, String code, String key) {}

    /** It did not come to a permission. */
    static final class NoPermission extends Refusal {
        NoPermission(String code, Object... arguments) {
            super(Kind.UNPROCESSABLE, code, arguments);
        }
    }

    public Begun begin(Access who, MailProvider provider, String user, @Nullable UUID mailbox, String wish) {
        who.require(Permission.SETTINGS_MANAGE);
        MailApp app =
                apps.find(provider).orElseThrow(() -> new NoPermission("channels.sign-in-no-app", provider.title()));
        OneTime state = OneTime.fresh();
        OneTime key = OneTime.fresh();
        OneTime verifier = OneTime.fresh();
        store.begin(who.actor(), state, key, new MailSignInStore.Way(provider, mailbox, verifier.text(), wish));
        Map<String, String> question = new LinkedHashMap<>(provider.wishes());
        question.put("response_type", "code");
        question.put("client_id", app.clientId());
        question.put("redirect_uri", redirect.redirectAddress());
        question.put("scope", provider.scope());
        question.put("state", state.text());
        question.put("code_challenge", verifier.challenge());
        question.put("code_challenge_method", "S256");
        question.put("login_hint", user);
        URI address = URI.create(addresses.authorize(provider) + "?" + TokenCalls.encoded(question));
        return new Begun(address, key.text());
    }

    public Signed finish(Access who, Answer answer) {
        who.require(Permission.SETTINGS_MANAGE);
        MailSignInStore.Way way = store.take(who.actor(), new OneTime(answer.state()), new OneTime(answer.key()))
                .orElseThrow(() -> new NoPermission("channels.sign-in-expired"));
        String title = way.provider().title();
        return switch (calls.first(way.provider(), answer.code(), way.verifier(), redirect.redirectAddress())) {
            case Granted granted
            when granted.refresh() == null -> throw new NoPermission("channels.sign-in-not-lasting", title);
            case Granted granted -> new Signed(way.provider(), way.mailbox(), way.wish(), granted);
            case Refused(Reason reason, String said) -> throw new NoPermission(code(reason), title, said);
        };
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case WITHDRAWN -> "channels.sign-in-expired";
            case APP -> "channels.sign-in-app-refused";
            case AWAY -> "channels.sign-in-provider-away";
        };
    }
}
