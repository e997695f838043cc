package io.otvet.channels.email;

import io.otvet.channels.email.grants.MailProvider;
import io.otvet.channels.email.grants.MailSignIns;
import io.otvet.channels.email.grants.Signed;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Connects a mailbox, or enters one anew, by a permission of its provider. */
@Component
public class MailboxSignIns {

    private final MailSignIns signIns;
    private final MailboxStore store;
    private final Mailboxes mailboxes;
    private final JsonMapper json;

    MailboxSignIns(MailSignIns signIns, MailboxStore store, Mailboxes mailboxes, JsonMapper json) {
        this.signIns = signIns;
        this.store = store;
        this.mailboxes = mailboxes;
        this.json = json;
    }

    /** @param id null for a mailbox that is not there yet */
    public MailSignIns.Begun begin(Access who, String word, @Nullable MailboxId id, MailboxDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        MailProvider provider = MailProvider.known(word);
        MailboxSettings wanted = id == null
                ? draft.fresh(provider)
                : draft.over(store.find(id).orElseThrow(() -> new NotFound("channels.no-such-mailbox")), provider);
        mailboxes.check(wanted);
        UUID mailbox = id == null ? null : id.value();
        return signIns.begin(who, provider, wanted.account().user(), mailbox, json.writeValueAsString(draft));
    }

    public Mailboxes.Mailbox finish(Access who, MailSignIns.Answer answer) {
        Signed signed = signIns.finish(who, answer);
        return mailboxes.signIn(who, signed, json.readValue(signed.wish(), MailboxDraft.class));
    }
}
