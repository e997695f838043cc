package io.otvet.staff.openid;

import static io.otvet.staff.db.Tables.IDENTITY_PROVIDER;

import io.otvet.staff.db.tables.records.IdentityProviderRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProviderStore {

    private final DSLContext sql;

    ProviderStore(DSLContext sql) {
        this.sql = sql;
    }

    List<IdentityProvider> all() {
        return sql.selectFrom(IDENTITY_PROVIDER)
                .orderBy(IDENTITY_PROVIDER.NAME, IDENTITY_PROVIDER.ID)
                .fetch(ProviderStore::provider);
    }

    Optional<IdentityProvider> find(UUID id) {
        return sql.selectFrom(IDENTITY_PROVIDER)
                .where(IDENTITY_PROVIDER.ID.eq(id))
                .fetchOptional(ProviderStore::provider);
    }

    /** Encrypted; null for a public client. */
    @Nullable
    String secret(UUID id) {
        return sql.select(IDENTITY_PROVIDER.CLIENT_SECRET)
                .from(IDENTITY_PROVIDER)
                .where(IDENTITY_PROVIDER.ID.eq(id))
                .fetchOne(IDENTITY_PROVIDER.CLIENT_SECRET);
    }

    void insert(IdentityProvider provider, @Nullable String secret) {
        IdentityProviderRecord row = sql.newRecord(IDENTITY_PROVIDER);
        row.setId(provider.id());
        row.setClientSecret(secret);
        fill(row, provider).insert();
    }

    void update(IdentityProvider provider) {
        fill(sql.fetchSingle(IDENTITY_PROVIDER, IDENTITY_PROVIDER.ID.eq(provider.id())), provider)
                .update();
    }

    void saveSecret(UUID id, @Nullable String secret) {
        sql.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, secret)
                .where(IDENTITY_PROVIDER.ID.eq(id))
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ID.eq(id)).execute();
    }

    private static IdentityProviderRecord fill(IdentityProviderRecord row, IdentityProvider provider) {
        row.setName(provider.name());
        row.setIssuer(provider.issuer());
        row.setClientId(provider.clientId());
        row.setPrivateNetwork(provider.privateNetwork());
        row.setTrustsAddresses(provider.trustsAddresses());
        row.setActive(provider.active());
        return row;
    }

    private static IdentityProvider provider(IdentityProviderRecord row) {
        return new IdentityProvider(
                row.getId(),
                row.getName(),
                row.getIssuer(),
                row.getClientId(),
                row.getPrivateNetwork(),
                row.getTrustsAddresses(),
                row.getActive());
    }
}
