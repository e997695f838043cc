package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.Mailbox;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.spi.IntakeSteps;
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
    private final Sites sites;
    private final ThreadTrace threads;

    DryRun(Screens screens, Sites sites, ThreadTrace threads) {
        this.screens = screens;
        this.sites = sites;
        this.threads = threads;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> explain(ParsedMail mail) {
        List<Step> steps = new ArrayList<>();
        Verdict verdict = screens.look(mail);
        steps.add(screened(verdict));
        if (verdict instanceof Verdict.Pass) {
            Optional<PlusAddress> ours = ours(mail);
            steps.add(site(ours));
            steps.add(thread(mail, ours));
        }
        return steps;
    }

    private static Step screened(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> new Step("screens", "passed", "no screen holds it back");
            case Verdict.Suspend(Reason reason, String detail) ->
                new Step("screens", "suspended", reason.name() + ": " + detail);
            case Verdict.Drop(String why) -> new Step("screens", "dropped", why);
            case Verdict.Bounced(var message, boolean permanent, String why) ->
                new Step("screens", permanent ? "delivery failed" : "delivery delayed", message + ": " + why);
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
        String why = ours.isPresent() ? "addressed to it" : "no address of ours is named, so the first site takes it";
        return new Step("site", base.value(), why);
    }

    private Step thread(ParsedMail mail, Optional<PlusAddress> ours) {
        List<String> references = new ArrayList<>(mail.references());
        Optional.ofNullable(mail.inReplyTo()).ifPresent(references::addLast);
        return threads.find(ours.map(PlusAddress::token).orElse(null), references.reversed(), mail.subject())
                .map(found -> new Step("thread", "continues", found.ticket().value() + " by its " + found.by()))
                .orElseGet(() -> new Step("thread", "opens a ticket", "no token, reference or number of ours"));
    }
}
