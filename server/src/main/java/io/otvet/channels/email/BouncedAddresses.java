package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.BOUNCED_ADDRESS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import io.otvet.kernel.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Addresses that our mail came back from. A bounce for good scores two, a passing one one; from four on no program
 * writes there any more, people still may. A month without a bounce, or a mail from there, begins anew.
 */
@Component
class BouncedAddresses {

    private static final int PASSING = 1;
    private static final int FOR_GOOD = 2;
    private static final int MUTED = 4;
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;

    private final DSLContext sql;
    private final Clock clock;

    BouncedAddresses(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param permanent as the last bounce said */
    record Bounced(boolean permanent, String reason, Instant at) {}

    /** @param reason in the words of the server that refused */
    void note(EmailAddress address, boolean permanent, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int points = permanent ? FOR_GOOD : PASSING;
        var isForgotten = BOUNCED_ADDRESS.LAST_AT.lt(now.minus(REMEMBERED));
        sql.insertInto(BOUNCED_ADDRESS)
                .set(BOUNCED_ADDRESS.ADDRESS, address.value())
                .set(BOUNCED_ADDRESS.SCORE, points)
                .set(BOUNCED_ADDRESS.PERMANENT, permanent)
                .set(
                        BOUNCED_ADDRESS.REASON,
                        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason)
                .set(BOUNCED_ADDRESS.FIRST_AT, now)
                .set(BOUNCED_ADDRESS.LAST_AT, now)
                .onConflict(BOUNCED_ADDRESS.ADDRESS)
                .doUpdate()
                .set(BOUNCED_ADDRESS.SCORE, when(isForgotten, points).otherwise(BOUNCED_ADDRESS.SCORE.plus(points)))
                .set(BOUNCED_ADDRESS.FIRST_AT, when(isForgotten, now).otherwise(BOUNCED_ADDRESS.FIRST_AT))
                .set(BOUNCED_ADDRESS.PERMANENT, excluded(BOUNCED_ADDRESS.PERMANENT))
                .set(BOUNCED_ADDRESS.REASON, excluded(BOUNCED_ADDRESS.REASON))
                .set(BOUNCED_ADDRESS.LAST_AT, now)
                .execute();
    }

    /** Somebody is there after all. */
    void heardFrom(EmailAddress address) {
        sql.deleteFrom(BOUNCED_ADDRESS)
                .where(BOUNCED_ADDRESS.ADDRESS.eq(address.value()))
                .execute();
    }

    /** Whether programs should be silent. */
    boolean isMuted(EmailAddress address) {
        return sql.fetchExists(
                BOUNCED_ADDRESS,
                BOUNCED_ADDRESS.ADDRESS.eq(address.value()),
                BOUNCED_ADDRESS.SCORE.ge(MUTED),
                BOUNCED_ADDRESS.LAST_AT.ge(OffsetDateTime.now(clock).minus(REMEMBERED)));
    }

    Optional<Bounced> of(EmailAddress address) {
        return sql.selectFrom(BOUNCED_ADDRESS)
                .where(BOUNCED_ADDRESS.ADDRESS.eq(address.value()))
                .and(BOUNCED_ADDRESS.LAST_AT.ge(OffsetDateTime.now(clock).minus(REMEMBERED)))
                .fetchOptional(row -> new Bounced(
                        row.getPermanent(), row.getReason(), row.getLastAt().toInstant()));
    }
}
