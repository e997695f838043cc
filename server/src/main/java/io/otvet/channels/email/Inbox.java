package io.otvet.channels.email;

import io.otvet.jobs.Jobs;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** INVARIANT: the raw mail and its job are one commit, and whoever brought the mail hears "accepted" only after it. */
@Component
class Inbox {

    private final RawStore store;
    private final Jobs jobs;

    Inbox(RawStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Transactional
    RawId keep(Arrival arrival) {
        RawId id = RawId.next();
        store.insert(id, arrival);
        jobs.enter(TakeIn.NAME, lane(id, arrival.envelopeFrom()), new TakeIn.Mail(id, false));
        return id;
    }

    /** Mails of one sender are taken in one after another, so that two of them cannot open two tickets by racing. */
    private static String lane(RawId id, String sender) {
        return "mail-in:" + (sender.isEmpty() ? id.value().toString() : sender.toLowerCase(Locale.ROOT));
    }
}
