package io.otvet.portal;

import static io.otvet.portal.db.Tables.SESSION;
import static io.otvet.portal.db.Tables.SIGN_IN;

import io.otvet.customers.CustomerId;
import io.otvet.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who have shown that a mailbox is theirs.
 *
 * <ul>
 *   <li>A sign-in link opens one session, within 15 minutes.
 *   <li>A session lasts a week.
 * </ul>
 */
@Component
public class CustomerSessions implements Recurring {

    public static final Duration LENGTH = Duration.ofDays(7);

    private static final Duration LINK_IS_GOOD = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Clock clock;

    CustomerSessions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Token link(CustomerId customer) {
        Token token = Token.fresh();
        sql.insertInto(SIGN_IN, SIGN_IN.TOKEN_HASH, SIGN_IN.CUSTOMER_ID, SIGN_IN.EXPIRES_AT)
                .values(token.hash(), customer.value(), now().plus(LINK_IS_GOOD))
                .execute();
        return token;
    }

    /** Uses the link up; answers what the cookie is to hold. Empty when it is not good, for whatever reason. */
    @Transactional
    public Optional<String> open(String link) {
        return sql.deleteFrom(SIGN_IN)
                .where(SIGN_IN.TOKEN_HASH.eq(new Token(link).hash()), SIGN_IN.EXPIRES_AT.gt(now()))
                .returning(SIGN_IN.CUSTOMER_ID)
                .fetchOptional()
                .map(row -> {
                    Token token = Token.fresh();
                    sql.insertInto(SESSION, SESSION.TOKEN_HASH, SESSION.CUSTOMER_ID, SESSION.EXPIRES_AT)
                            .values(token.hash(), row.getCustomerId(), now().plus(LENGTH))
                            .execute();
                    return token.text();
                });
    }

    public Optional<CustomerId> customer(String session) {
        return sql.select(SESSION.CUSTOMER_ID)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(new Token(session).hash()), SESSION.EXPIRES_AT.gt(now()))
                .fetchOptional(row -> new CustomerId(row.value1()));
    }

    public void end(String session) {
        sql.deleteFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(new Token(session).hash()))
                .execute();
    }

    @Override
    public String name() {
        return "portal.forget-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.EXPIRES_AT.lt(now())).execute();
        sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(now())).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
