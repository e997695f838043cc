package io.otvet.channels.email;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
import io.otvet.mail.MailParser;
import io.otvet.mail.UnreadableMail;
import io.otvet.screening.SpamFilter;
import org.springframework.stereotype.Component;

/** Teaches the filter of mails that are kept here, aside: nobody waits for it. */
@Component
class Learning implements JobKind<Learning.Said> {

    private static final String NAME = "channels.email.learn";
    private static final int MOST_ATTEMPTS = 3;

    private final RawStore store;
    private final RawContents contents;
    private final MailParser parser;
    private final SpamFilter filter;
    private final Jobs jobs;

    Learning(RawStore store, RawContents contents, MailParser parser, SpamFilter filter, Jobs jobs) {
        this.store = store;
        this.contents = contents;
        this.parser = parser;
        this.filter = filter;
        this.jobs = jobs;
    }

    record Said(RawId mail, boolean spam) {}

    /** In the caller's transaction; what is said later of the same mail is learned later. */
    void teachLater(RawId mail, boolean spam) {
        jobs.enter(NAME, "learn:" + mail.value(), new Said(mail, spam));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Said> payload() {
        return Said.class;
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public void run(Said said, int attempt) {
        store.find(said.mail())
                .filter(raw -> !filter.isTaught(raw.hash(), said.spam()))
                .ifPresent(raw -> teach(raw.hash(), contents.of(raw), said.spam()));
    }

    /** False when it is no mail that can be read. */
    boolean teach(String hash, byte[] content, boolean spam) {
        try {
            filter.teach(hash, MailSpecimen.of(parser.parse(content)), spam);
            return true;
        } catch (UnreadableMail _) {
            return false;
        }
    }
}
