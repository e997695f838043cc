package io.otvet.channels.email.grants;

import static io.otvet.channels.email.db.Tables.MAIL_SIGN_IN;

import io.otvet.kernel.Actor;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who are on the way to a provider. Each comes back once. */
@Component
class MailSignInStore {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final Secrets secrets;
    private final Clock clock;

    MailSignInStore(DSLContext sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param wish what shall become of the mailbox; kept encrypted, as it may hold a password */
    record Way(MailProvider provider, @Nullable UUID mailbox, String verifier, String wish) {}

    void begin(Actor who, OneTime state, OneTime key, Way way) {
        sql.deleteFrom(MAIL_SIGN_IN).where(MAIL_SIGN_IN.STARTED_AT.lt(oldest())).execute();
        sql.insertInto(MAIL_SIGN_IN)
                .set(MAIL_SIGN_IN.STATE_HASH, state.hash())
                .set(MAIL_SIGN_IN.KEY_HASH, key.hash())
                .set(MAIL_SIGN_IN.ACTOR, who.toString())
                .set(MAIL_SIGN_IN.PROVIDER, way.provider().word())
                .set(MAIL_SIGN_IN.MAILBOX_ID, way.mailbox())
                .set(MAIL_SIGN_IN.VERIFIER, secrets.encrypt(way.verifier()))
                .set(MAIL_SIGN_IN.WISH, secrets.encrypt(way.wish()))
                .set(MAIL_SIGN_IN.STARTED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    Optional<Way> take(Actor who, OneTime state, OneTime key) {
        return sql.deleteFrom(MAIL_SIGN_IN)
                .where(
                        MAIL_SIGN_IN.STATE_HASH.eq(state.hash()),
                        MAIL_SIGN_IN.KEY_HASH.eq(key.hash()),
                        MAIL_SIGN_IN.ACTOR.eq(who.toString()),
                        MAIL_SIGN_IN.STARTED_AT.ge(oldest()))
                .returning()
                .fetchOptional(row -> new Way(
                        MailProvider.of(row.getProvider()).orElseThrow(),
                        row.getMailboxId(),
                        secrets.decrypt(row.getVerifier()),
                        secrets.decrypt(row.getWish())));
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(PATIENCE);
    }
}
