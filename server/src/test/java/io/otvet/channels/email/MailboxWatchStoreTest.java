package io.otvet.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.otvet.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class MailboxWatchStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final DSLContext sql = database.sql();
    private final MailboxWatchStore store = new MailboxWatchStore(sql, new JsonMapper());
    private final MailboxId id = MailboxId.next();

    @BeforeEach
    void aMailbox() {
        sql.execute("""
                insert into channels_email.mailbox (id, site_id, address, protocol, host, port, security,
                  private_network, user_name, secret, folder, taken, since)
                values (?, ?, 'a@b.example', 'imap', ?, 993, 'tls', false, 'a', 'x', 'INBOX', 'keep', 'new')
                """, id.value(), UUID.randomUUID(), id.toString());
        sql.execute("insert into channels_email.mailbox_watch (mailbox_id) values (?)", id.value());
    }

    @Test
    void givesTheLeaseToOneNodeAlone() {
        assertThat(store.acquire(id, ONE)).isPresent();
        assertThat(store.acquire(id, OTHER)).isEmpty();
        assertThat(store.renew(List.of(id), OTHER)).isEmpty();
        assertThat(store.renew(List.of(id), ONE)).containsExactly(id);
    }

    @Test
    void letsANodeThatSleptOverItsLeaseCommitNothing() {
        store.acquire(id, ONE);
        store.fence(id, ONE);
        sql.execute(
                "update channels_email.mailbox_watch set held_until = now() - interval '1 second' where mailbox_id = ?",
                id.value());

        assertThat(store.acquire(id, OTHER)).isPresent();

        assertThatThrownBy(() -> store.fence(id, ONE)).isInstanceOf(MailboxWatchStore.LeaseLost.class);
        store.release(id, ONE);
        store.fence(id, OTHER);
    }

    @Test
    void countsNothingForAMailboxThatWasDisconnectedMeanwhile() {
        sql.execute("delete from channels_email.mailbox where id = ?", id.value());

        store.tookOne(id);

        assertThat(sql.fetchCount(
                        DSL.table("channels_email.mailbox_hour"), DSL.condition("mailbox_id = ?", id.value())))
                .isZero();
    }

    @Test
    void waitsAsLongAsItWasTold() {
        store.acquire(id, ONE);
        store.pause(id, Duration.ofMinutes(5));
        store.release(id, ONE);

        assertThat(store.acquire(id, OTHER)).isEmpty();
    }

    /** no storm of sign-ins, however long a server is away or a password wrong. */
    @Test
    void waitsLongerAndLongerAndForAPersonAtLeastAMinute() {
        assertThat(MailboxWatch.delay(0, false)).hasSeconds(1);
        assertThat(MailboxWatch.delay(3, false)).hasSeconds(8);
        assertThat(MailboxWatch.delay(10, false)).hasMinutes(5);
        assertThat(MailboxWatch.delay(1_000_000, false)).hasMinutes(5);
        assertThat(MailboxWatch.delay(0, true)).hasMinutes(1);
    }
}
