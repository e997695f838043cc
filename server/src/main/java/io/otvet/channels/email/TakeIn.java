package io.otvet.channels.email;

import io.otvet.channels.email.RawStore.Raw;
import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.jobs.JobKind;
import io.otvet.jobs.NotNow;
import io.otvet.kernel.Actor;
import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.UnreadableMail;
import io.otvet.tickets.Intake;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.Receipt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Makes of a raw mail what it is: a ticket, a message in one, the end of a delivery, or something set aside. Everything
 * happens in the job's one transaction, so that a crash at any point leaves the mail waiting as it was.
 */
@Component
class TakeIn implements JobKind<TakeIn.Mail> {

    static final String NAME = "channels.email.take-in";
    static final Actor INTAKE = new Actor.Robot("intake");

    private static final Duration TURN = Duration.ofSeconds(1);

    /** A large mail takes a multiple of its size in memory while it is read: one at a time. */
    private final Semaphore readingLarge = new Semaphore(1);

    private final RawStore store;
    private final MailParser parser;
    private final Screens screens;
    private final SpamScreen spam;
    private final IncomingMail incoming;
    private final Intake intake;
    private final AgentMail agentMail;
    private final BounceDesk bounces;
    private final Files files;
    private final RawMails rawMails;
    private final Acknowledgements acknowledgements;

    TakeIn(
            RawStore store,
            MailParser parser,
            Screens screens,
            SpamScreen spam,
            IncomingMail incoming,
            Intake intake,
            AgentMail agentMail,
            BounceDesk bounces,
            Files files,
            RawMails rawMails,
            Acknowledgements acknowledgements) {
        this.store = store;
        this.parser = parser;
        this.screens = screens;
        this.spam = spam;
        this.incoming = incoming;
        this.intake = intake;
        this.agentMail = agentMail;
        this.bounces = bounces;
        this.files = files;
        this.rawMails = rawMails;
        this.acknowledgements = acknowledgements;
    }

    /** @param released a person said that it is a request: the screens are not asked */
    record Mail(RawId id, boolean released) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Mail> payload() {
        return Mail.class;
    }

    @Override
    public int mostAttempts() {
        return 6;
    }

    /** A mail that cannot be taken in is not a job that waits for ever: it is set aside where people look. */
    @Override
    public boolean isKeptElsewhere(Mail mail, String error) {
        store.setAside(mail.id(), Reason.FAILED, error);
        return true;
    }

    @Override
    public void run(Mail job, int attempt) throws IOException {
        Raw raw = store.find(job.id()).orElseThrow();
        if (!raw.state().equals("waiting")) {
            return;
        }
        if (raw.content() != null) {
            takeIn(job, raw, raw.content());
            FileId file = rawMails.store(raw.id(), new ByteArrayInputStream(raw.content()));
            rawMails.hang(file, raw.id());
            store.moveToFile(raw.id(), file);
        } else {
            takeInLarge(job, raw);
        }
    }

    private void takeInLarge(Mail job, Raw raw) throws IOException {
        if (!readingLarge.tryAcquire()) {
            throw new NotNow(TURN);
        }
        try (InputStream kept = files.open(Objects.requireNonNull(raw.file()))) {
            takeIn(job, raw, kept.readAllBytes());
        } finally {
            readingLarge.release();
        }
    }

    private void takeIn(Mail job, Raw raw, byte[] content) {
        try {
            ParsedMail mail = parser.parse(content);
            store.describe(raw.id(), mail.from().raw(), mail.subject());
            settle(raw, mail, job.released() ? Verdict.PASS : screens.look(mail, spam.judge(mail)));
        } catch (UnreadableMail unreadable) {
            store.setAside(raw.id(), Reason.UNREADABLE, unreadable.getMessage());
        }
    }

    private void settle(Raw raw, ParsedMail mail, Verdict verdict) {
        switch (verdict) {
            case Verdict.Pass _ -> hand(raw, mail);
            case Verdict.Suspend(Reason reason, String detail) -> store.setAside(raw.id(), reason, detail);
            case Verdict.ByAgent by -> {
                MessageId written = agentMail.take(by, mail, raw.hash()).orElse(null);
                store.settle(raw.id(), "taken", null, null, written);
            }
            case Verdict.Drop(String why) -> store.settle(raw.id(), "dropped", null, why, null);
            case Verdict.Bounced bounce -> {
                bounces.take(bounce);
                store.settle(raw.id(), "bounced", null, bounce.why(), null);
            }
        }
    }

    private void hand(Raw raw, ParsedMail mail) {
        var message = incoming.of(raw, mail);
        if (message.isEmpty()) {
            store.setAside(raw.id(), Reason.NO_SENDER, mail.from().raw());
            return;
        }
        switch (intake.receive(message.get())) {
            case Receipt.Opened opened -> {
                store.settle(raw.id(), "taken", null, null, opened.message());
                acknowledgements.opened(message.get(), opened.message());
                bounces.heard(message.get());
            }
            case Receipt.Continued continued -> {
                store.settle(raw.id(), "taken", null, null, continued.message());
                bounces.heard(message.get());
            }
            case Receipt.Duplicate _ -> store.settle(raw.id(), "dropped", null, "duplicate", null);
            case Receipt.Refused(String reason) -> store.setAside(raw.id(), Reason.REFUSED, reason);
        }
    }
}
