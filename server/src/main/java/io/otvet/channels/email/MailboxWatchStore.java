package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.MAILBOX;
import static io.otvet.channels.email.db.Tables.MAILBOX_HOUR;
import static io.otvet.channels.email.db.Tables.MAILBOX_WATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.otvet.channels.email.db.tables.records.MailboxWatchRecord;
import io.otvet.mail.postbox.PostboxFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who looks after which mailbox, and how it goes. All times are the database's: nodes need not agree on theirs. */
@Component
class MailboxWatchStore {

    private static final Field<OffsetDateTime> A_MINUTE_ON =
            field("now() + interval '60 seconds'", OffsetDateTime.class);
    private static final Field<OffsetDateTime> THIS_HOUR = field("date_trunc('hour', now())", OffsetDateTime.class);

    private final DSLContext sql;
    private final JsonMapper json;

    MailboxWatchStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What an administrator wants looked after, each with its version. */
    Map<MailboxId, Integer> versions() {
        return sql.select(MAILBOX.ID, MAILBOX.VERSION)
                .from(MAILBOX)
                .fetchMap(row -> new MailboxId(row.value1()), row -> row.value2());
    }

    /** Empty when another node has it or its time has not come. */
    Optional<MailboxPlace> acquire(MailboxId id, UUID node) {
        return sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.HOLDER, node)
                .set(MAILBOX_WATCH.HELD_UNTIL, A_MINUTE_ON)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .and(MAILBOX_WATCH.NEXT_TRY_AT.le(currentOffsetDateTime()))
                .and(MAILBOX_WATCH.HELD_UNTIL.isNull().or(MAILBOX_WATCH.HELD_UNTIL.lt(currentOffsetDateTime())))
                .returning()
                .fetchOptional(MailboxWatchStore::place);
    }

    /** Those that are still ours. */
    Set<MailboxId> renew(Collection<MailboxId> ids, UUID node) {
        return sql
                .update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.HELD_UNTIL, A_MINUTE_ON)
                .where(MAILBOX_WATCH.MAILBOX_ID.in(
                        ids.stream().map(MailboxId::value).toList()))
                .and(isHeldBy(node))
                .returning(MAILBOX_WATCH.MAILBOX_ID)
                .fetchSet(MAILBOX_WATCH.MAILBOX_ID)
                .stream()
                .map(MailboxId::new)
                .collect(Collectors.toSet());
    }

    /** INVARIANT: whoever slept over its lease commits nothing. Asked in the transaction that keeps a mail. */
    void fence(MailboxId id, UUID node) {
        int held = sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.HELD_UNTIL, A_MINUTE_ON)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()).and(isHeldBy(node)))
                .execute();
        if (held == 0) {
            throw new LeaseLost();
        }
    }

    private static Condition isHeldBy(UUID node) {
        return MAILBOX_WATCH.HOLDER.eq(node).and(MAILBOX_WATCH.HELD_UNTIL.gt(currentOffsetDateTime()));
    }

    /** Not before {@code wait} is over, by whichever node. */
    void pause(MailboxId id, Duration wait) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.NEXT_TRY_AT, in(wait))
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
    }

    /** Says nothing of when it is opened next: a person may have changed that meanwhile. */
    void release(MailboxId id, UUID node) {
        sql.update(MAILBOX_WATCH)
                .setNull(MAILBOX_WATCH.HOLDER)
                .setNull(MAILBOX_WATCH.HELD_UNTIL)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()).and(MAILBOX_WATCH.HOLDER.eq(node)))
                .execute();
    }

    void begin(MailboxId id, String epoch, long lastUid) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.EPOCH, epoch)
                .set(MAILBOX_WATCH.LAST_UID, lastUid)
                .set(MAILBOX_WATCH.BACK_FROM, 1L)
                .set(MAILBOX_WATCH.BACK_NEXT, 1L)
                .set(MAILBOX_WATCH.BACK_END, lastUid)
                .set(MAILBOX_WATCH.BEGUN_AT, coalesce(MAILBOX_WATCH.BEGUN_AT, currentOffsetDateTime()))
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
    }

    void passed(MailboxId id, long lastUid) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.LAST_UID, lastUid)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()).and(MAILBOX_WATCH.LAST_UID.lt(lastUid)))
                .execute();
    }

    /** @param all that was there when we came */
    void lookedThrough(MailboxId id, long until, boolean all) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.BACK_NEXT, all ? MAILBOX_WATCH.BACK_END.plus(1L) : val(until + 1))
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
    }

    Optional<MailboxPlace> find(MailboxId id) {
        return sql.selectFrom(MAILBOX_WATCH)
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .fetchOptional(MailboxWatchStore::place);
    }

    void works(MailboxId id) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.STATE, "works")
                .setNull(MAILBOX_WATCH.TROUBLE)
                .set(MAILBOX_WATCH.FACTS, JSONB.jsonb("{}"))
                .setNull(MAILBOX_WATCH.FAILING_SINCE)
                .set(MAILBOX_WATCH.FAILURES, 0)
                .set(MAILBOX_WATCH.SEEN_AT, currentOffsetDateTime())
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
        count(id, MAILBOX_HOUR.ROUNDS);
    }

    void failed(MailboxId id, PostboxFailure failure, Duration wait) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.STATE, "failing")
                .set(MAILBOX_WATCH.TROUBLE, failure.trouble().code())
                .set(MAILBOX_WATCH.FACTS, JSONB.jsonb(json.writeValueAsString(failure.facts())))
                .set(MAILBOX_WATCH.FAILING_SINCE, coalesce(MAILBOX_WATCH.FAILING_SINCE, currentOffsetDateTime()))
                .set(MAILBOX_WATCH.FAILURES, MAILBOX_WATCH.FAILURES.plus(1))
                .set(MAILBOX_WATCH.NEXT_TRY_AT, in(wait))
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
        count(id, MAILBOX_HOUR.FAILURES);
    }

    void tookOne(MailboxId id) {
        sql.update(MAILBOX_WATCH)
                .set(MAILBOX_WATCH.LAST_MAIL_AT, currentOffsetDateTime())
                .where(MAILBOX_WATCH.MAILBOX_ID.eq(id.value()))
                .execute();
        count(id, MAILBOX_HOUR.MAILS);
    }

    /** A mailbox that was disconnected while we were there is counted no more. */
    private void count(MailboxId id, Field<Integer> what) {
        sql.insertInto(MAILBOX_HOUR, MAILBOX_HOUR.MAILBOX_ID, MAILBOX_HOUR.HOUR, what)
                .select(select(MAILBOX.ID, THIS_HOUR, val(1))
                        .from(MAILBOX)
                        .where(MAILBOX.ID.eq(id.value()))
                        .forKeyShare())
                .onConflict(MAILBOX_HOUR.MAILBOX_ID, MAILBOX_HOUR.HOUR)
                .doUpdate()
                .set(what, what.plus(1))
                .execute();
    }

    private static Field<OffsetDateTime> in(Duration wait) {
        return field("now() + {0} * interval '1 millisecond'", OffsetDateTime.class, val(wait.toMillis()));
    }

    private static MailboxPlace place(MailboxWatchRecord row) {
        return new MailboxPlace(
                row.getEpoch(),
                row.getLastUid(),
                row.getBackNext(),
                row.getBackEnd(),
                instant(row.getBegunAt()),
                row.getFailures());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Another node has the mailbox now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
