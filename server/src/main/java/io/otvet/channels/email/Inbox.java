package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.jobs.Jobs;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** INVARIANT: the raw mail and its job are one commit, and whoever brought the mail hears "accepted" only after it. */
@Component
class Inbox {

    private final RawStore store;
    private final RawMails rawMails;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Inbox(RawStore store, RawMails rawMails, Jobs jobs, TransactionTemplate transaction) {
        this.store = store;
        this.rawMails = rawMails;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    RawId keep(Arrival arrival) throws IOException {
        return keep(arrival, () -> {});
    }

    /** @param alongside is done in the same commit, or nothing is */
    RawId keep(Arrival arrival, Runnable alongside) throws IOException {
        RawId id = RawId.next();
        boolean large = arrival.content().inMemory() == null;
        FileId file = large ? rawMails.storeLarge(id, arrival.content().open()) : null;
        transaction.executeWithoutResult(_ -> {
            alongside.run();
            store.insert(id, arrival, file);
            if (file != null) {
                rawMails.hang(file, id);
            }
            jobs.enter(TakeIn.NAME, lane(id, arrival.envelopeFrom()), new TakeIn.Mail(id, false));
        });
        return id;
    }

    /** Mails of one sender are taken in one after another, so that two of them cannot open two tickets by racing. */
    private static String lane(RawId id, String sender) {
        return "mail-in:" + (sender.isEmpty() ? id.value().toString() : sender.toLowerCase(Locale.ROOT));
    }
}
