package io.otvet.channels.email;

import io.otvet.audit.AuditLog;
import io.otvet.channels.email.grants.MailGrants;
import io.otvet.channels.email.grants.Signed;
import io.otvet.kernel.Access;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.mail.Relay;
import io.otvet.mail.RelayCheck;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxFailure;
import io.otvet.mail.postbox.PostboxReport;
import io.otvet.mail.postbox.Postboxes;
import io.otvet.sites.Sites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes elsewhere that are looked after. A change takes effect at once, without a restart. */
@Component
public class Mailboxes {

    private final MailboxStore store;
    private final MailboxStateStore states;
    private final Postboxes postboxes;
    private final RelayCheck relays;
    private final Sites sites;
    private final AuditLog audit;
    private final MailboxBell bell;
    private final MailGrants grants;
    private final MailboxEntries entries;

    Mailboxes(
            MailboxStore store,
            MailboxStateStore states,
            Postboxes postboxes,
            RelayCheck relays,
            Sites sites,
            AuditLog audit,
            MailboxBell bell,
            MailGrants grants,
            MailboxEntries entries) {
        this.store = store;
        this.states = states;
        this.postboxes = postboxes;
        this.relays = relays;
        this.sites = sites;
        this.audit = audit;
        this.bell = bell;
        this.grants = grants;
        this.entries = entries;
    }

    /**
     * @param sent whether the way out was tried: it has its own one, and the way in is good
     * @param refusal what it said no by; null when it did not
     */
    public record Check(
            PostboxReport reading, boolean sent, @Nullable String refusal) {}

    public record Mailbox(MailboxSettings settings, MailboxState state) {}

    @Transactional(readOnly = true)
    public List<Mailbox> all(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return all();
    }

    /** Those that a person has to do something about, for whoever watches over everything. */
    @Transactional(readOnly = true)
    public List<Mailbox> inTrouble(Access who) {
        who.require(Permission.HEALTH_MANAGE);
        return all().stream().filter(mailbox -> mailbox.state().alarm()).toList();
    }

    private List<Mailbox> all() {
        Map<MailboxId, MailboxState> known = states.all();
        return store.all().stream()
                .flatMap(settings -> Optional.ofNullable(known.get(settings.id())).stream()
                        .map(state -> new Mailbox(settings, state)))
                .toList();
    }

    @Transactional
    public Mailbox connect(Access who, MailboxDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        MailboxSettings settings = draft.fresh();
        check(settings);
        store.insert(settings);
        record(who, "channels.mailbox-connected", settings);
        return find(settings);
    }

    @Transactional
    public Mailbox change(Access who, MailboxId id, MailboxDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        MailboxSettings before = store.find(id).orElseThrow(() -> new NotFound("channels.no-such-mailbox"));
        return change(who, before, draft.over(before), "channels.mailbox-changed");
    }

    /** Somebody has just allowed it at the provider: for a new mailbox, or for one that is there. */
    @Transactional
    Mailbox signIn(Access who, Signed signed, MailboxDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        UUID id = signed.mailbox();
        if (id == null) {
            MailboxSettings settings = draft.fresh(signed.provider());
            check(settings);
            store.insert(settings);
            grants.keep(settings.id().value(), signed);
            record(who, "channels.mailbox-connected", settings);
            return find(settings);
        }
        MailboxSettings before =
                store.find(new MailboxId(id)).orElseThrow(() -> new NotFound("channels.no-such-mailbox"));
        grants.keep(id, signed);
        return change(who, before, draft.over(before, signed.provider()), "channels.mailbox-signed-in");
    }

    private Mailbox change(Access who, MailboxSettings before, MailboxSettings after, String what) {
        MailboxId id = before.id();
        check(after);
        store.update(after);
        if (after.provider() == null) {
            grants.drop(id.value());
        }
        if (before.since() != after.since() || !Objects.equals(before.sinceOn(), after.sinceOn())) {
            store.lookAgain(id);
        }
        store.hurry(id);
        record(who, what, after);
        return find(after);
    }

    /** What was taken stays; nothing is changed on the server. */
    @Transactional
    public void disconnect(Access who, MailboxId id) {
        who.require(Permission.SETTINGS_MANAGE);
        MailboxSettings settings = store.find(id).orElseThrow(() -> new NotFound("channels.no-such-mailbox"));
        store.delete(id);
        record(who, "channels.mailbox-disconnected", settings);
    }

    /**
     * Tries the connection and says what is wrong; nothing is kept.
     *
     * @param id whose password is used when the draft has none
     */
    public Check check(Access who, @Nullable MailboxId id, MailboxDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        MailboxSettings settings = id == null
                ? draft.fresh()
                : draft.over(store.find(id).orElseThrow(() -> new NotFound("channels.no-such-mailbox")));
        try {
            return check(settings, entries.account(settings));
        } catch (PostboxFailure noAccess) {
            return new Check(PostboxReport.withoutGoing(noAccess), false, null);
        }
    }

    private Check check(MailboxSettings settings, PostboxAccount account) {
        PostboxReport reading = postboxes.check(account, settings.folder(), settings.takenFolder());
        Sending sending = settings.sending();
        if (!reading.isGood() || sending == null) {
            return new Check(reading, false, null);
        }
        Relay relay = sending.relay(account);
        return new Check(
                reading, true, relays.refusal(relay, settings.address()).orElse(null));
    }

    void check(MailboxSettings settings) {
        new Findings()
                .when(sites.find(settings.site()).isEmpty(), "site", "sites.no-such-site")
                .when(!store.isPlaceFree(settings), "user", "channels.mailbox-known")
                .raise();
    }

    private void record(Access who, String what, MailboxSettings settings) {
        Map<String, String> facts = Map.of(
                "address", settings.address().value(),
                "server", settings.account().toString(),
                "folder", settings.folder(),
                "entry",
                        settings.provider() == null
                                ? "password"
                                : settings.provider().word());
        audit.record(who, what, "mailbox:" + settings.id(), facts);
        bell.ringAfterCommit();
    }

    private Mailbox find(MailboxSettings settings) {
        return new Mailbox(settings, Objects.requireNonNull(states.all().get(settings.id())));
    }
}
