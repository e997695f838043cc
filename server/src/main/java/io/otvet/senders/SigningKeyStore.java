package io.otvet.senders;

import static io.otvet.senders.db.Tables.SIGNING_KEY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SigningKeyStore {

    private final DSLContext sql;

    SigningKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param published whether it was seen at the name servers at the last look that told anything */
    record Key(String domain, String selector, String publicKey, boolean published, boolean lost) {}

    /** @param key encrypted */
    record Sealed(String selector, String key) {}

    /** The oldest first. */
    List<Key> all() {
        return sql.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT, SIGNING_KEY.SELECTOR)
                .fetch(row -> new Key(
                        row.getDomain(),
                        row.getSelector(),
                        row.getPublicKey(),
                        row.getPublishedAt() != null,
                        row.getLostAt() != null));
    }

    Optional<Sealed> signing(String domain) {
        return sql.select(SIGNING_KEY.SELECTOR, SIGNING_KEY.PRIVATE_KEY)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.DOMAIN.eq(domain), SIGNING_KEY.PUBLISHED_AT.isNotNull())
                .orderBy(SIGNING_KEY.CREATED_AT.desc(), SIGNING_KEY.SELECTOR.desc())
                .limit(1)
                .fetchOptional(row -> new Sealed(row.value1(), row.value2()));
    }

    void insert(String domain, String selector, String sealed, String publicKey) {
        sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.DOMAIN, domain)
                .set(SIGNING_KEY.SELECTOR, selector)
                .set(SIGNING_KEY.PRIVATE_KEY, sealed)
                .set(SIGNING_KEY.PUBLIC_KEY, publicKey)
                .execute();
    }

    void published(Key key, Instant at) {
        sql.update(SIGNING_KEY)
                .set(SIGNING_KEY.PUBLISHED_AT, moment(at))
                .setNull(SIGNING_KEY.LOST_AT)
                .where(SIGNING_KEY.DOMAIN.eq(key.domain()), SIGNING_KEY.SELECTOR.eq(key.selector()))
                .execute();
    }

    void lost(Key key, Instant at) {
        sql.update(SIGNING_KEY)
                .setNull(SIGNING_KEY.PUBLISHED_AT)
                .set(SIGNING_KEY.LOST_AT, moment(at))
                .where(SIGNING_KEY.DOMAIN.eq(key.domain()), SIGNING_KEY.SELECTOR.eq(key.selector()))
                .execute();
    }

    void delete(String domain, Collection<String> selectors) {
        sql.deleteFrom(SIGNING_KEY)
                .where(SIGNING_KEY.DOMAIN.eq(domain), SIGNING_KEY.SELECTOR.in(selectors))
                .execute();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
