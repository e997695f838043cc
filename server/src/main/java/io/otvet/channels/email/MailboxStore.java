package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.MAILBOX;
import static io.otvet.channels.email.db.Tables.MAILBOX_TAKEN;
import static io.otvet.channels.email.db.Tables.MAILBOX_WATCH;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.lower;

import io.otvet.channels.email.MailboxSettings.Since;
import io.otvet.channels.email.MailboxSettings.Taken;
import io.otvet.channels.email.db.tables.records.MailboxRecord;
import io.otvet.channels.email.grants.MailProvider;
import io.otvet.egress.Reach;
import io.otvet.kernel.EmailAddress;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxAccount.Protocol;
import io.otvet.mail.postbox.PostboxAccount.Security;
import io.otvet.settings.Secrets;
import io.otvet.sites.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MailboxStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DSLContext sql;
    private final Secrets secrets;

    MailboxStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    List<MailboxSettings> all() {
        return sql.selectFrom(MAILBOX).orderBy(MAILBOX.CREATED_AT, MAILBOX.ID).fetch(this::settings);
    }

    Optional<MailboxSettings> find(MailboxId id) {
        return sql.selectFrom(MAILBOX).where(MAILBOX.ID.eq(id.value())).fetchOptional(this::settings);
    }

    boolean isAddress(EmailAddress address) {
        return sql.fetchExists(MAILBOX, MAILBOX.ADDRESS.eq(address.value()));
    }

    boolean isAnySending() {
        return sql.fetchExists(MAILBOX, MAILBOX.SENDING_HOST.isNotNull());
    }

    boolean isPlaceFree(MailboxSettings settings) {
        PostboxAccount account = settings.account();
        return !sql.fetchExists(
                MAILBOX,
                lower(MAILBOX.HOST)
                        .eq(account.host())
                        .and(MAILBOX.USER_NAME.eq(account.user()))
                        .and(MAILBOX.FOLDER.eq(settings.folder()))
                        .and(MAILBOX.PROTOCOL.eq(MailboxDraft.word(account.protocol())))
                        .and(MAILBOX.ID.ne(settings.id().value())));
    }

    void insert(MailboxSettings settings) {
        record(settings).insert();
        sql.insertInto(MAILBOX_WATCH, MAILBOX_WATCH.MAILBOX_ID)
                .values(settings.id().value())
                .execute();
    }

    /** Whoever looks after it begins anew, and at once. */
    void update(MailboxSettings settings) {
        MailboxRecord row = record(settings);
        row.changed(MAILBOX.ID, false);
        row.update();
    }

    /** What was left aside when we came is looked at once more; what was taken is known by its head. */
    void lookAgain(MailboxId id) {
        sql.deleteFrom(MAILBOX_TAKEN)
                .where(MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()).and(MAILBOX_TAKEN.HASH.isNull()))
                .execute();
        sql.update(MAILBOX_WATCH)
                .setNull(MAILBOX_WATCH.EPOCH)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
    }

    /** After a change by a person nobody waits out what went before. */
    void hurry(MailboxId id) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.NEXT_TRY_AT, currentOffsetDateTime())
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
    }

    void delete(MailboxId id) {
        sql.deleteFrom(MAILBOX).where(MAILBOX.ID.eq(id.value())).execute();
    }

    private MailboxRecord record(MailboxSettings settings) {
        PostboxAccount account = settings.account();
        MailboxRecord row = sql.newRecord(MAILBOX);
        row.setId(settings.id().value());
        row.setSiteId(settings.site().value());
        row.setAddress(settings.address().value());
        row.setProtocol(MailboxDraft.word(account.protocol()));
        row.setHost(account.host());
        row.setPort(account.port());
        row.setSecurity(MailboxDraft.word(account.security()));
        row.setPrivateNetwork(account.reach() == Reach.PRIVATE_TOO);
        row.setFingerprint(account.fingerprint());
        row.setUserName(account.user());
        row.setSecret(secrets.encrypt(account.password()));
        row.setFolder(settings.folder());
        row.setTaken(MailboxDraft.word(settings.taken()));
        row.setTakenFolder(settings.takenFolder());
        row.setSince(MailboxDraft.word(settings.since()));
        row.setSinceOn(settings.sinceOn());
        row.setVersion(settings.version());
        row.setSignature(settings.signature());
        MailProvider provider = settings.provider();
        row.setProvider(provider == null ? null : provider.word());
        Sending sending = settings.sending();
        row.setSendingHost(sending == null ? null : sending.host());
        row.setSendingPort(sending == null ? null : sending.port());
        row.setSendingSecurity(sending == null ? null : MailboxDraft.word(sending.security()));
        row.setSendingUser(sending == null ? null : sending.user());
        String secret = sending == null ? null : sending.password();
        row.setSendingSecret(secret == null ? null : secrets.encrypt(secret));
        return row;
    }

    private MailboxSettings settings(MailboxRecord row) {
        PostboxAccount account = new PostboxAccount(
                Protocol.valueOf(upper(row.getProtocol())),
                row.getHost(),
                row.getPort(),
                Security.valueOf(upper(row.getSecurity())),
                row.getPrivateNetwork() ? Reach.PRIVATE_TOO : Reach.PUBLIC,
                row.getFingerprint(),
                row.getUserName(),
                secrets.decrypt(row.getSecret()),
                PATIENCE);
        return new MailboxSettings(
                new MailboxId(row.getId()),
                new SiteId(row.getSiteId()),
                new EmailAddress(row.getAddress()),
                account,
                row.getFolder(),
                Taken.valueOf(upper(row.getTaken())),
                row.getTakenFolder(),
                Since.valueOf(upper(row.getSince())),
                row.getSinceOn(),
                sending(row),
                row.getProvider() == null
                        ? null
                        : MailProvider.of(row.getProvider()).orElseThrow(),
                row.getSignature(),
                row.getVersion());
    }

    private @Nullable Sending sending(MailboxRecord row) {
        if (row.getSendingHost() == null) {
            return null;
        }
        String secret = row.getSendingSecret();
        return new Sending(
                row.getSendingHost(),
                row.getSendingPort(),
                Security.valueOf(upper(row.getSendingSecurity())),
                row.getSendingUser(),
                secret == null ? null : secrets.decrypt(secret));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
