package io.otvet.channels.email;

import io.otvet.mail.postbox.ImapPostbox;
import io.otvet.mail.postbox.Pop3Postbox;
import io.otvet.mail.postbox.Postbox;
import io.otvet.mail.postbox.PostboxAccount;
import io.otvet.mail.postbox.PostboxFailure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after one mailbox from opening it until it is told to stop, or something goes wrong. */
final class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    /** Behind many a router a line that says nothing for ten minutes is forgotten. */
    private static final Duration IDLE = Duration.ofMinutes(9);

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(1);

    private final MailboxSettings settings;
    private final MailboxPlace place;
    private final UUID node;
    private final FetchDesk desk;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Postbox open;

    MailboxWatch(MailboxSettings settings, MailboxPlace place, UUID node, FetchDesk desk) {
        this.settings = settings;
        this.place = place;
        this.node = node;
        this.desk = desk;
    }

    int version() {
        return settings.version();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean hasEnded(Duration within) throws InterruptedException {
        return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        stop.countDown();
        Postbox box = open;
        if (box != null) {
            box.cut();
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            lookAfter();
        } catch (PostboxFailure failure) {
            failed(failure);
        } catch (MailboxWatchStore.LeaseLost _) {
            log.info("mailbox {} is another node's now", settings.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            broken(e);
        } finally {
            end();
        }
    }

    private void end() {
        try {
            desk.watches().release(settings.id(), node);
        } catch (RuntimeException e) {
            log.warn("the lease of mailbox {} runs out by itself: {}", settings.id(), e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private void lookAfter() throws InterruptedException {
        PostboxAccount account = desk.entries().account(settings);
        try (Postbox box = desk.postboxes().open(account, settings.folder())) {
            open = box;
            MailboxSession at = session(box);
            switch (box) {
                case ImapPostbox imap -> stay(at, imap);
                case Pop3Postbox pop -> {
                    desk.watches().pause(settings.id(), BETWEEN_POLLS);
                    new Pop3Round(at, pop, desk, this::isStopped).run(place);
                    desk.watches().works(settings.id());
                }
            }
        }
    }

    /** Two servers may count alike: places are good for this folder of this account alone. */
    private MailboxSession session(Postbox box) {
        String where = settings.account().host() + '\n' + settings.account().user() + '\n' + settings.folder();
        String epoch = box.epoch() + '@' + RawStore.sha256(where).substring(0, 12);
        return new MailboxSession(settings, node, box, epoch, MailboxSession.notBefore(settings, place));
    }

    private void stay(MailboxSession at, ImapPostbox box) throws InterruptedException {
        ImapRound round = new ImapRound(at, box, desk, place, this::isStopped);
        desk.watches().works(settings.id());
        while (!isStopped()) {
            boolean more = round.step();
            if (isStopped()) {
                return;
            }
            if (!more) {
                box.await(IDLE);
                desk.watches().works(settings.id());
            } else if (round.isFull()) {
                stop.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void failed(PostboxFailure failure) {
        if (isStopped()) {
            return;
        }
        log.warn("mailbox {}: {}", settings.id(), failure.getMessage());
        desk.entries().refused(settings, failure);
        int failures =
                desk.watches().find(settings.id()).map(MailboxPlace::failures).orElse(0);
        desk.watches()
                .failed(
                        settings.id(),
                        failure,
                        delay(failures, failure.trouble().needsAPerson()));
    }

    /** Ours is the fault, or the disk's or the database's: the mailbox is not to blame. */
    private void broken(RuntimeException e) {
        if (isStopped()) {
            return;
        }
        log.warn("mailbox {} is left for a while: {}", settings.id(), e.toString());
        try {
            desk.watches().pause(settings.id(), PAUSE);
        } catch (RuntimeException again) {
            log.warn("mailbox {} is opened again at once: {}", settings.id(), again.getMessage());
        }
    }

    /** 1, 2, 4 … seconds up to five minutes; a refused password is not tried again and again until it is locked. */
    static Duration delay(int failures, boolean forAPerson) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures, 10));
        Duration atLeast = forAPerson && doubled.compareTo(FOR_A_PERSON) < 0 ? FOR_A_PERSON : doubled;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
