package io.otvet.channels.email;

import static io.otvet.channels.email.db.Tables.MAILBOX_TAKEN;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was taken from a mailbox or passed over, so that nothing is taken twice. */
@Component
class MailboxTakenStore {

    private final DSLContext sql;

    MailboxTakenStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param hash of its bytes; null when it was passed over */
    void insert(MailboxId id, String epoch, String uid, String print, @Nullable String hash, boolean leftOver) {
        sql.insertInto(
                        MAILBOX_TAKEN,
                        MAILBOX_TAKEN.MAILBOX_ID,
                        MAILBOX_TAKEN.EPOCH,
                        MAILBOX_TAKEN.UID,
                        MAILBOX_TAKEN.PRINT,
                        MAILBOX_TAKEN.HASH,
                        MAILBOX_TAKEN.LEFT_OVER)
                .values(id.value(), epoch, uid, print, hash, leftOver)
                .onConflictDoNothing()
                .execute();
    }

    boolean isKnown(MailboxId id, String epoch, String uid) {
        return sql.fetchExists(
                MAILBOX_TAKEN,
                MAILBOX_TAKEN
                        .MAILBOX_ID
                        .eq(id.value())
                        .and(MAILBOX_TAKEN.EPOCH.eq(epoch))
                        .and(MAILBOX_TAKEN.UID.eq(uid)));
    }

    boolean hasHash(MailboxId id, String hash) {
        return sql.fetchExists(
                MAILBOX_TAKEN, MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()).and(MAILBOX_TAKEN.HASH.eq(hash)));
    }

    /**
     * True when a mail of this print was known at a place that is lost: it has this place now. Each known one is found
     * again once, so that two mails that look alike are not taken for one.
     */
    boolean findAgain(MailboxId id, String epoch, String uid, String print) {
        var old = MAILBOX_TAKEN.as("old");
        return sql.update(MAILBOX_TAKEN)
                        .set(MAILBOX_TAKEN.EPOCH, epoch)
                        .set(MAILBOX_TAKEN.UID, uid)
                        .where(MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()))
                        .and(MAILBOX_TAKEN.EPOCH.ne(epoch))
                        .and(MAILBOX_TAKEN.PRINT.eq(print))
                        .and(row(MAILBOX_TAKEN.EPOCH, MAILBOX_TAKEN.UID)
                                .eq(select(old.EPOCH, old.UID)
                                        .from(old)
                                        .where(old.MAILBOX_ID.eq(id.value()))
                                        .and(old.EPOCH.ne(epoch))
                                        .and(old.PRINT.eq(print))
                                        .orderBy(old.TAKEN_AT, old.UID)
                                        .limit(1)))
                        .execute()
                > 0;
    }

    Set<String> uids(MailboxId id, String epoch) {
        return sql.select(MAILBOX_TAKEN.UID)
                .from(MAILBOX_TAKEN)
                .where(MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()).and(MAILBOX_TAKEN.EPOCH.eq(epoch)))
                .fetchSet(MAILBOX_TAKEN.UID);
    }

    /** Taken, and not yet what it shall be on the server. */
    List<String> leftOver(MailboxId id, String epoch, int most) {
        return sql.select(MAILBOX_TAKEN.UID)
                .from(MAILBOX_TAKEN)
                .where(MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()).and(MAILBOX_TAKEN.EPOCH.eq(epoch)))
                .and(MAILBOX_TAKEN.LEFT_OVER)
                .limit(most)
                .fetch(MAILBOX_TAKEN.UID);
    }

    void settled(MailboxId id, String epoch, Collection<String> uids) {
        sql.update(MAILBOX_TAKEN)
                .set(MAILBOX_TAKEN.LEFT_OVER, false)
                .where(MAILBOX_TAKEN.MAILBOX_ID.eq(id.value()).and(MAILBOX_TAKEN.EPOCH.eq(epoch)))
                .and(MAILBOX_TAKEN.UID.in(uids))
                .execute();
    }
}
