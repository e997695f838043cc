package io.otvet.channels.email;

import io.otvet.channels.email.grants.MailGrants;
import io.otvet.channels.email.grants.MailGrants.NoAccess;
import io.otvet.channels.email.grants.MailProvider;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxFailure;
import io.otvet.mail.postbox.Trouble;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What opens a mailbox now: its password, or access that its provider gives for a while. */
@Component
class MailboxEntries {

    private final MailGrants grants;

    MailboxEntries(MailGrants grants) {
        this.grants = grants;
    }

    /** {@link PostboxFailure} when there is no access to be had. */
    PostboxAccount account(MailboxSettings settings) {
        MailProvider provider = settings.provider();
        if (provider == null) {
            return settings.account();
        }
        try {
            return settings.account().with(grants.access(settings.id().value()));
        } catch (NoAccess e) {
            Trouble trouble = e.isWithdrawn()
                    ? Trouble.SIGN_IN_AGAIN
                    : e.isForOurApp() ? Trouble.APP_REFUSED : Trouble.PROVIDER_AWAY;
            throw PostboxFailure.before(
                    trouble,
                    Map.of(
                            "provider",
                            provider.title(),
                            "host",
                            settings.account().host(),
                            "said",
                            e.said()));
        }
    }

    /** Access that was not taken is not shown again. */
    void refused(MailboxSettings settings, PostboxFailure failure) {
        if (failure.trouble() == Trouble.TOKEN_REFUSED) {
            grants.forgetAccess(settings.id().value());
        }
    }
}
