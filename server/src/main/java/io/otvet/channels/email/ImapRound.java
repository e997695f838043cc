package io.otvet.channels.email;

import io.otvet.mail.postbox.ImapPostbox;
import io.otvet.mail.postbox.LyingMail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done in a folder: what is new first, always; then, a piece at a time, what lay there when we came or when the
 * server lost its places.
 */
final class ImapRound {

    /** How many wait to be taken in before we fetch no more of what is old: new mail must not queue behind it. */
    static final int MOST_WAITING = 50;

    private static final int FEW = 20;
    private static final int MANY = 100;

    private final MailboxSession at;
    private final ImapPostbox box;
    private final MailboxTaking taking;
    private final MailboxTakenStore taken;
    private final MailboxWatchStore watches;
    private final RawStore raws;
    private final TransactionTemplate transaction;
    private final BooleanSupplier stopped;
    private long lastUid;
    private long[] back;
    private int backAt;

    ImapRound(MailboxSession at, ImapPostbox box, FetchDesk desk, MailboxPlace place, BooleanSupplier stopped) {
        this.at = at;
        this.box = box;
        this.taking = desk.taking();
        this.taken = desk.taken();
        this.watches = desk.watches();
        this.raws = desk.raws();
        this.transaction = desk.transaction();
        this.stopped = stopped;
        MailboxPlace now = at.epoch().equals(place.epoch()) ? place : begin();
        this.lastUid = now.lastUid();
        this.back = now.backNext() > now.backEnd() ? new long[0] : box.uids(now.backNext(), now.backEnd());
        finishLeftOvers();
    }

    private MailboxPlace begin() {
        long last = box.lastUid();
        transaction.executeWithoutResult(_ -> {
            watches.fence(at.id(), at.node());
            watches.begin(at.id(), at.epoch(), last);
        });
        return watches.find(at.id()).orElseThrow(MailboxWatchStore.LeaseLost::new);
    }

    /** What was safe here when a crash came between that and the server. */
    private void finishLeftOvers() {
        List<String> uids = taken.leftOver(at.id(), at.epoch(), MANY);
        while (!uids.isEmpty() && !stopped.getAsBoolean()) {
            box.settle(box.at(uids.stream().mapToLong(Long::parseLong).toArray()), at.fate(), at.target());
            taken.settled(at.id(), at.epoch(), uids);
            uids = taken.leftOver(at.id(), at.epoch(), MANY);
        }
    }

    /** False when there is nothing to do until something comes. */
    boolean step() {
        List<LyingMail> fresh = box.after(lastUid, FEW);
        for (LyingMail mail : fresh) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            long uid = Long.parseLong(mail.uid());
            taking.take(at, mail, () -> watches.passed(at.id(), uid));
            lastUid = uid;
            settle(List.of(mail));
        }
        box.forget(fresh);
        return !fresh.isEmpty() || lookBack();
    }

    boolean isBehind() {
        return backAt < back.length;
    }

    /** True when it is better to wait a moment: the house has enough to do. */
    boolean isFull() {
        return isBehind() && raws.waiting(at.id()) > MOST_WAITING;
    }

    private boolean lookBack() {
        if (!isBehind() || isFull()) {
            return isBehind();
        }
        int until = Math.min(back.length, backAt + FEW);
        List<LyingMail> mails = box.at(Arrays.copyOfRange(back, backAt, until));
        List<LyingMail> done = new ArrayList<>();
        for (LyingMail mail : unknown(mails)) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            taking.take(at, mail, () -> {});
            done.add(mail);
        }
        watches.lookedThrough(at.id(), back[until - 1], until == back.length);
        settle(done);
        box.forget(mails);
        backAt = until;
        return true;
    }

    /** Those that are neither known nor too old; what is, is noted. */
    private List<LyingMail> unknown(List<LyingMail> mails) {
        List<LyingMail> unknown = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            watches.fence(at.id(), at.node());
            for (LyingMail mail : mails) {
                String print = mail.print();
                boolean known = taken.isKnown(at.id(), at.epoch(), mail.uid())
                        || taken.findAgain(at.id(), at.epoch(), mail.uid(), print);
                if (!known && mail.receivedAt().isBefore(at.notBefore())) {
                    taken.insert(at.id(), at.epoch(), mail.uid(), print, null, false);
                } else if (!known) {
                    unknown.add(mail);
                }
            }
        });
        return unknown;
    }

    private void settle(List<LyingMail> mails) {
        box.settle(mails, at.fate(), at.target());
        taken.settled(at.id(), at.epoch(), mails.stream().map(LyingMail::uid).toList());
    }
}
