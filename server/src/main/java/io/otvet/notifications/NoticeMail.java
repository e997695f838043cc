package io.otvet.notifications;

import io.otvet.jobs.JobKind;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Outage;
import io.otvet.mail.DeliveryOutcome;
import io.otvet.mail.HouseMail;
import io.otvet.mail.Mailbox;
import io.otvet.notifications.KeptNotice.State;
import io.otvet.notifications.spi.AnswerAddresses;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import io.otvet.staff.Agent;
import io.otvet.staff.Staff;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails one notice to its agent. Repeated after a crash it bears the same Message-ID. */
@Component
class NoticeMail implements JobKind<NoticeMail.Kept> {

    static final String NAME = "notifications.mail";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int A_WEEK = 400;

    private final NoticeStore store;
    private final Staff staff;
    private final Sites sites;
    private final Templates templates;
    private final HouseMail mail;
    private final Instance instance;
    private final Optional<AnswerAddresses> addresses;

    NoticeMail(
            NoticeStore store,
            Staff staff,
            Sites sites,
            Templates templates,
            HouseMail mail,
            Instance instance,
            Optional<AnswerAddresses> addresses) {
        this.store = store;
        this.staff = staff;
        this.sites = sites;
        this.templates = templates;
        this.mail = mail;
        this.instance = instance;
        this.addresses = addresses;
    }

    record Kept(UUID notice) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Kept> payload() {
        return Kept.class;
    }

    @Override
    public boolean talksOutside() {
        return true;
    }

    @Override
    public boolean canRun() {
        return mail.canSend();
    }

    @Override
    public Duration delayBefore(int attempt) {
        Duration usual = JobKind.super.delayBefore(attempt);
        return usual.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : usual;
    }

    @Override
    public int mostAttempts() {
        return A_WEEK;
    }

    @Override
    public boolean isKeptElsewhere(Kept job, String error) {
        store.note(job.notice(), State.FAILED, error);
        return true;
    }

    @Override
    public void run(Kept job, int attempt) {
        KeptNotice notice = store.find(job.notice()).orElse(null);
        if (notice == null || notice.state() != State.WAITING) {
            return;
        }
        staff.find(notice.agent())
                .filter(Agent::active)
                .filter(Agent::hasMailbox)
                .ifPresentOrElse(
                        agent -> settle(notice, mail.send("notice." + notice.id(), letter(notice, agent))),
                        () -> store.note(notice.id(), State.FAILED, "this agent reads no mail"));
    }

    private HouseMail.Letter letter(KeptNotice notice, Agent agent) {
        Optional<EmailAddress> answer = addresses.flatMap(known -> known.of(agent.id(), notice.path()));
        Map<String, String> variables = Map.of(
                "name", agent.name(),
                "subject", notice.subject(),
                "excerpt", notice.excerpt(),
                "link", instance.baseUrl().resolve(notice.path()).toString(),
                "insteadOf", Objects.requireNonNullElse(notice.insteadOf(), ""),
                "cut", answer.isPresent() ? AnswerAddresses.CUT : "");
        Rendered text = templates.render("notifications." + notice.kind(), Locale.of(agent.locale()), variables);
        return new HouseMail.Letter(
                Mailbox.of("Otvet", sites.standard().address()),
                Mailbox.of(agent.name(), agent.email()),
                answer.map(address -> Mailbox.of("Otvet", address)).orElse(null),
                text.subject(),
                text.text(),
                text.html());
    }

    private void settle(KeptNotice notice, DeliveryOutcome outcome) {
        switch (outcome) {
            case DeliveryOutcome.Accepted(String reply) -> store.note(notice.id(), State.SENT, reply);
            case DeliveryOutcome.Uncertain(String reason) -> store.note(notice.id(), State.SENT, reason);
            case DeliveryOutcome.Refused(int code, String reason) ->
                store.note(notice.id(), State.FAILED, code + " " + reason);
            case DeliveryOutcome.Later(int code, String reason) -> {
                store.note(notice.id(), State.WAITING, reason);
                throw new Outage((code == 0 ? "" : code + " ") + reason);
            }
        }
    }
}
