package io.otvet.channels.email;

import io.otvet.mail.postbox.LyingMail;
import io.otvet.mail.postbox.Pop3Postbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What is done in a mailbox by POP3: whatever bears a name that is not known is looked at. */
final class Pop3Round {

    private final MailboxSession at;
    private final Pop3Postbox box;
    private final FetchDesk desk;
    private final BooleanSupplier stopped;

    Pop3Round(MailboxSession at, Pop3Postbox box, FetchDesk desk, BooleanSupplier stopped) {
        this.at = at;
        this.box = box;
        this.desk = desk;
        this.stopped = stopped;
    }

    void run(MailboxPlace place) {
        List<LyingMail> all = box.all();
        Set<String> known = desk.taken().uids(at.id(), at.epoch());
        boolean first = !at.epoch().equals(place.epoch());
        boolean lost = !all.isEmpty() && !known.isEmpty() && all.stream().noneMatch(mail -> known.contains(mail.uid()));
        if (first) {
            begin(all);
        }
        boolean picky = first || lost || place.backNext() <= place.backEnd();
        List<LyingMail> ours = new ArrayList<>(leftOver(all));
        for (int i = 0; i < all.size() && !stopped.getAsBoolean(); i++) {
            LyingMail mail = all.get(i);
            if (!known.contains(mail.uid())) {
                letInTurn();
                if (look(mail, picky)) {
                    ours.add(mail);
                }
            }
            if (picky) {
                desk.watches().lookedThrough(at.id(), i + 1L, i + 1 == all.size());
            }
        }
        settle(ours);
    }

    private void begin(List<LyingMail> all) {
        desk.transaction().executeWithoutResult(_ -> {
            desk.watches().fence(at.id(), at.node());
            desk.watches().begin(at.id(), at.epoch(), all.size());
        });
    }

    private List<LyingMail> leftOver(List<LyingMail> all) {
        Set<String> left = new HashSet<>(desk.taken().leftOver(at.id(), at.epoch(), all.size() + 1));
        return all.stream().filter(mail -> left.contains(mail.uid())).toList();
    }

    /** What lay there when we came waits until the house has less to do. */
    private void letInTurn() {
        while (desk.raws().waiting(at.id()) > ImapRound.MOST_WAITING && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** @param picky it may be one that was there before, or under another name */
    private boolean look(LyingMail mail, boolean picky) {
        boolean old = picky && mail.receivedAt().isBefore(at.notBefore());
        if (old) {
            desk.transaction().executeWithoutResult(_ -> {
                desk.watches().fence(at.id(), at.node());
                desk.taken().insert(at.id(), at.epoch(), mail.uid(), "", null, false);
            });
            return false;
        }
        desk.taking().take(at, mail, () -> {});
        return true;
    }

    private void settle(List<LyingMail> mails) {
        if (at.leavesSomethingToDo() && !mails.isEmpty()) {
            box.settle(mails, at.fate(), null);
            desk.taken()
                    .settled(
                            at.id(),
                            at.epoch(),
                            mails.stream().map(LyingMail::uid).toList());
        }
    }
}
