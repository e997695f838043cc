package io.otvet.staff.openid;

import static io.otvet.staff.db.Tables.OPENID_HANDSHAKE;

import io.otvet.staff.AgentId;
import io.otvet.staff.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Those who are on the way to a provider, for ten minutes. Each comes back once. */
@Component
class HandshakeStore {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final Clock clock;

    HandshakeStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An account there that waits to be joined to this agent. */
    record Proven(UUID provider, String subject) {}

    void begin(Token state, Token browser, Handshake handshake) {
        sql.deleteFrom(OPENID_HANDSHAKE)
                .where(OPENID_HANDSHAKE.STARTED_AT.lt(oldest()))
                .execute();
        sql.insertInto(OPENID_HANDSHAKE)
                .set(OPENID_HANDSHAKE.STATE_HASH, state.hash())
                .set(OPENID_HANDSHAKE.BROWSER_HASH, browser.hash())
                .set(OPENID_HANDSHAKE.PROVIDER_ID, handshake.provider())
                .set(OPENID_HANDSHAKE.NONCE, handshake.nonce())
                .set(OPENID_HANDSHAKE.VERIFIER, handshake.verifier())
                .set(OPENID_HANDSHAKE.NEXT, handshake.next())
                .set(OPENID_HANDSHAKE.STARTED_AT, now())
                .execute();
    }

    /** Only to the browser that began it, and once. */
    Optional<Handshake> take(Token state, Token browser) {
        return sql.deleteFrom(OPENID_HANDSHAKE)
                .where(
                        OPENID_HANDSHAKE.STATE_HASH.eq(state.hash()),
                        OPENID_HANDSHAKE.BROWSER_HASH.eq(browser.hash()),
                        OPENID_HANDSHAKE.SUBJECT.isNull(),
                        OPENID_HANDSHAKE.STARTED_AT.ge(oldest()))
                .returning()
                .fetchOptional(
                        row -> new Handshake(row.getProviderId(), row.getNonce(), row.getVerifier(), row.getNext()));
    }

    void prove(Token browser, Proven proven, AgentId agent) {
        sql.insertInto(OPENID_HANDSHAKE)
                .set(OPENID_HANDSHAKE.STATE_HASH, Token.fresh().hash())
                .set(OPENID_HANDSHAKE.BROWSER_HASH, browser.hash())
                .set(OPENID_HANDSHAKE.PROVIDER_ID, proven.provider())
                .set(OPENID_HANDSHAKE.NONCE, "")
                .set(OPENID_HANDSHAKE.VERIFIER, "")
                .set(OPENID_HANDSHAKE.NEXT, "")
                .set(OPENID_HANDSHAKE.SUBJECT, proven.subject())
                .set(OPENID_HANDSHAKE.AGENT_ID, agent.value())
                .set(OPENID_HANDSHAKE.STARTED_AT, now())
                .execute();
    }

    Optional<Proven> takeProven(Token browser, AgentId agent) {
        return sql
                .deleteFrom(OPENID_HANDSHAKE)
                .where(
                        OPENID_HANDSHAKE.BROWSER_HASH.eq(browser.hash()),
                        OPENID_HANDSHAKE.AGENT_ID.eq(agent.value()),
                        OPENID_HANDSHAKE.SUBJECT.isNotNull(),
                        OPENID_HANDSHAKE.STARTED_AT.ge(oldest()))
                .returning()
                .fetch(row -> new Proven(row.getProviderId(), row.getSubject()))
                .stream()
                .findFirst();
    }

    private OffsetDateTime oldest() {
        return now().minus(PATIENCE);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
