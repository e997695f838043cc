package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.Mailbox;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.spi.IntakeSteps;
import io.otvet.screening.Judgement;
import io.otvet.sites.Sites;
import io.otvet.tickets.ThreadTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@link TakeIn} would do with a mail, by the same screens and the same order, without doing it. */
@Component
class DryRun implements IntakeSteps {

    private final Screens screens;
    private final SpamScreen spam;
    private final Sites sites;
    private final ThreadTrace threads;

    DryRun(Screens screens, SpamScreen spam, Sites sites, ThreadTrace threads) {
        this.screens = screens;
        this.spam = spam;
        this.sites = sites;
        this.threads = threads;
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast explain(ParsedMail mail) {
        List<Step> steps = new ArrayList<>();
        Judgement judgement = spam.judgeByLatest(mail);
        Verdict verdict = screens.look(mail, judgement);
        steps.add(judged(judgement));
        steps.add(screened(verdict));
        if (verdict instanceof Verdict.Pass) {
            Optional<PlusAddress> ours = ours(mail);
            steps.add(site(ours));
            steps.addAll(thread(mail, ours));
        }
        boolean isHeld = verdict instanceof Verdict.Suspend held && held.reason() == Reason.SPAM;
        return new Forecast(steps, new Spam(judgement.score(), isHeld, judgement.reasons()));
    }

    private static Step judged(Judgement judgement) {
        String outcome = judgement.allowed() ? "allowed" : judgement.isSpam() ? "spam" : "not spam";
        return judgement.reasons().isEmpty()
                ? Step.of("spam", outcome, "nothing-against", judgement.score())
                : Step.of("spam", outcome, "score-for", judgement.score(), String.join("; ", judgement.reasons()));
    }

    private static Step screened(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> Step.of("screens", "passed", "no-screen");
            case Verdict.Suspend(Reason reason, String detail) ->
                Step.of("screens", reason.state(), "as-is", reason.name() + ": " + detail);
            case Verdict.ByAgent _ -> Step.of("screens", "agent answers", "proven-agent");
            case Verdict.Drop(String why) -> Step.of("screens", "dropped", "as-is", why);
            case Verdict.Bounced(var message, boolean permanent, String why) ->
                Step.of("screens", permanent ? "delivery failed" : "delivery delayed", "as-is", message + ": " + why);
        };
    }

    private Optional<PlusAddress> ours(ParsedMail mail) {
        List<PlusAddress> all = Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Mailbox::address)
                .filter(Objects::nonNull)
                .map(PlusAddress::of)
                .filter(address -> sites.byAddress(address.base()).isPresent())
                .toList();
        return all.stream()
                .filter(address -> address.token() != null)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Step site(Optional<PlusAddress> ours) {
        EmailAddress base =
                ours.map(PlusAddress::base).orElseGet(() -> sites.standard().address());
        return Step.of("site", base.value(), ours.isPresent() ? "addressed" : "first-site");
    }

    /** Every clue with what it leads to, and then what they decide together. */
    private List<Step> thread(ParsedMail mail, Optional<PlusAddress> ours) {
        List<String> references = new ArrayList<>(mail.references());
        Optional.ofNullable(mail.inReplyTo()).ifPresent(references::addLast);
        List<ThreadTrace.Step> clues = threads.steps(
                ours.map(PlusAddress::token).orElse(null),
                references,
                mail.subject(),
                mail.from().address());
        List<Step> steps = new ArrayList<>();
        clues.forEach(clue -> steps.add(clue(clue)));
        steps.add(clues.stream()
                .filter(clue -> clue.number() != null)
                .findFirst()
                .map(DryRun::decided)
                .orElseGet(() -> Step.of("thread", "opens a ticket", "no-clue")));
        return steps;
    }

    private static Step clue(ThreadTrace.Step clue) {
        String step = "thread: " + clue.by();
        if (clue.number() == null) {
            return Step.of(step, "none", "leads-nowhere");
        }
        return clue.trusted()
                ? Step.of(step, "found", "leads-to", "#" + clue.number())
                : Step.of(step, "not believed", "leads-stranger", "#" + clue.number());
    }

    private static Step decided(ThreadTrace.Step clue) {
        return clue.trusted()
                ? Step.of("thread", "continues", "by-" + clue.by(), "#" + clue.number())
                : Step.of("thread", "opens a linked ticket", "stranger", "#" + clue.number());
    }
}
