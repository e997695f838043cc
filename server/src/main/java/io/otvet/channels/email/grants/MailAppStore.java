package io.otvet.channels.email.grants;

import static io.otvet.channels.email.db.Tables.MAIL_APP;

import io.otvet.settings.Secrets;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MailAppStore {

    private final DSLContext sql;
    private final Secrets secrets;

    MailAppStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    List<MailApp> all() {
        return sql.selectFrom(MAIL_APP)
                .orderBy(MAIL_APP.PROVIDER)
                .fetch(row -> new MailApp(MailProvider.of(row.getProvider()).orElseThrow(), row.getClientId()));
    }

    Optional<MailApp> find(MailProvider provider) {
        return all().stream().filter(app -> app.provider() == provider).findFirst();
    }

    Optional<String> secret(MailProvider provider) {
        return sql.select(MAIL_APP.CLIENT_SECRET)
                .from(MAIL_APP)
                .where(MAIL_APP.PROVIDER.eq(provider.word()))
                .fetchOptional(MAIL_APP.CLIENT_SECRET)
                .map(secrets::decrypt);
    }

    /** @param secret null to keep the one that is there */
    void save(MailApp app, @Nullable String secret) {
        int changed = sql.update(MAIL_APP)
                .set(MAIL_APP.CLIENT_ID, app.clientId())
                .where(MAIL_APP.PROVIDER.eq(app.provider().word()))
                .execute();
        if (secret != null && changed > 0) {
            sql.update(MAIL_APP)
                    .set(MAIL_APP.CLIENT_SECRET, secrets.encrypt(secret))
                    .where(MAIL_APP.PROVIDER.eq(app.provider().word()))
                    .execute();
        } else if (secret != null) {
            sql.insertInto(MAIL_APP, MAIL_APP.PROVIDER, MAIL_APP.CLIENT_ID, MAIL_APP.CLIENT_SECRET)
                    .values(app.provider().word(), app.clientId(), secrets.encrypt(secret))
                    .execute();
        }
    }

    void delete(MailProvider provider) {
        sql.deleteFrom(MAIL_APP).where(MAIL_APP.PROVIDER.eq(provider.word())).execute();
    }
}
