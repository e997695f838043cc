package io.otvet.channels.email.grants;

import static io.otvet.channels.email.db.Tables.MAIL_GRANT;

import io.otvet.channels.email.db.tables.records.MailGrantRecord;
import io.otvet.channels.email.grants.TokenAnswer.Granted;
import io.otvet.channels.email.grants.TokenAnswer.Reason;
import io.otvet.channels.email.grants.TokenAnswer.Refused;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The permissions to enter mailboxes. Access is renewed when somebody needs it, by one at a time: who comes meanwhile
 * waits at the row and finds it renewed. A permission that is no more is never asked about again.
 */
@Component
public class MailGrants {

    /** Access that ends within this time is not worth beginning with. */
    private static final Duration WORTH = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final DSLContext sql;
    private final Secrets secrets;
    private final TokenCalls calls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailGrants(DSLContext sql, Secrets secrets, TokenCalls calls, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.calls = calls;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** There is no access just now. */
    public static final class NoAccess extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        NoAccess(Refused refused) {
            super(refused.said());
            this.refused = refused;
        }

        public boolean isWithdrawn() {
            return refused.reason() == Reason.WITHDRAWN;
        }

        public boolean isForOurApp() {
            return refused.reason() == Reason.APP;
        }

        public String said() {
            return refused.said();
        }
    }

    /** Within the transaction of whoever signs in: what was refused before is forgotten. */
    public void keep(UUID mailbox, Signed signed) {
        drop(mailbox);
        MailGrantRecord row = sql.newRecord(MAIL_GRANT);
        row.setMailboxId(mailbox);
        row.setProvider(signed.provider().word());
        row.setRefreshToken(secrets.encrypt(signed.refresh()));
        fill(row, signed.granted());
        row.insert();
    }

    public void drop(UUID mailbox) {
        sql.deleteFrom(MAIL_GRANT).where(MAIL_GRANT.MAILBOX_ID.eq(mailbox)).execute();
    }

    /** The mail server did not take it: the next one who asks gets another. */
    public void forgetAccess(UUID mailbox) {
        sql.update(MAIL_GRANT)
                .setNull(MAIL_GRANT.ACCESS_TOKEN)
                .where(MAIL_GRANT.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    public String access(UUID mailbox) throws NoAccess {
        TokenAnswer answer = Objects.requireNonNull(transaction.execute(_ -> look(mailbox)));
        return switch (answer) {
            case Granted granted -> granted.access();
            case Refused refused -> throw new NoAccess(refused);
        };
    }

    private TokenAnswer look(UUID mailbox) {
        MailGrantRecord row = sql.selectFrom(MAIL_GRANT)
                .where(MAIL_GRANT.MAILBOX_ID.eq(mailbox))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            return new Refused(Reason.WITHDRAWN, "");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        String reason = row.getRefused();
        boolean waits = row.getAskAfter() == null || row.getAskAfter().isAfter(now);
        if (reason != null && waits) {
            return new Refused(Reason.valueOf(reason), Objects.requireNonNullElse(row.getSaid(), ""));
        }
        String access = row.getAccessToken();
        if (access != null && row.getAccessUntil().isAfter(now.plus(WORTH))) {
            return new Granted(secrets.decrypt(access), Duration.between(now, row.getAccessUntil()), null);
        }
        return renew(row);
    }

    private TokenAnswer renew(MailGrantRecord row) {
        MailProvider provider = MailProvider.of(row.getProvider()).orElseThrow();
        TokenAnswer answer = calls.again(provider, secrets.decrypt(row.getRefreshToken()));
        switch (answer) {
            case Granted granted -> fill(row, granted);
            case Refused(Reason reason, String said) -> {
                row.setRefused(reason.name());
                row.setSaid(said);
                row.setAskAfter(
                        reason == Reason.WITHDRAWN
                                ? null
                                : OffsetDateTime.now(clock).plus(PAUSE));
            }
        }
        row.update();
        return answer;
    }

    /** Some give another permission with each access, and the one before is worth nothing from then on. */
    private void fill(MailGrantRecord row, Granted granted) {
        row.setAccessToken(secrets.encrypt(granted.access()));
        row.setAccessUntil(OffsetDateTime.now(clock).plus(granted.lasts()));
        row.setRefused(null);
        row.setSaid(null);
        row.setAskAfter(null);
        String refresh = granted.refresh();
        if (refresh != null) {
            row.setRefreshToken(secrets.encrypt(refresh));
        }
    }
}
