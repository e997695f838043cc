package io.otvet.channels.email.web;

import io.otvet.channels.email.MailboxDraft;
import io.otvet.channels.email.MailboxId;
import io.otvet.channels.email.Mailboxes;
import io.otvet.kernel.Access;
import io.otvet.mail.postbox.PostboxReport;
import io.otvet.mail.postbox.Trouble;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MailboxController {

    private final Mailboxes mailboxes;

    MailboxController(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    record MailboxList(List<MailboxBody> items) {}

    /** A mailbox that a person has to do something about. */
    record MailboxAlarm(String id, String address, String trouble, Map<String, String> facts, String since) {}

    record MailboxAlarms(List<MailboxAlarm> items) {}

    /** @param mailbox whose password is used when none is given here */
    record MailboxCheck(@Nullable String mailbox, @NotNull MailboxDraft settings) {}

    record CheckStep(String step, String outcome, long millis, String detail) {}

    /** @param said what the way out said no by; null when it said yes */
    record SendingCheck(@Nullable String said) {}

    /** @param sending null when there is no own way out, or the way in failed before */
    record CheckResult(
            boolean good,
            List<CheckStep> steps,
            @Nullable Trouble trouble,
            Map<String, String> facts,
            @Nullable SendingCheck sending) {}

    @GetMapping("/mailboxes")
    MailboxList list(Access access) {
        return new MailboxList(
                mailboxes.all(access).stream().map(MailboxBody::of).toList());
    }

    @PostMapping("/mailboxes")
    @ResponseStatus(HttpStatus.CREATED)
    MailboxBody connect(Access access, @RequestBody MailboxDraft draft) {
        return MailboxBody.of(mailboxes.connect(access, draft));
    }

    @PatchMapping("/mailboxes/{id}")
    MailboxBody change(Access access, @PathVariable String id, @RequestBody MailboxDraft draft) {
        return MailboxBody.of(mailboxes.change(access, MailboxId.parse(id), draft));
    }

    @DeleteMapping("/mailboxes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(Access access, @PathVariable String id) {
        mailboxes.disconnect(access, MailboxId.parse(id));
    }

    @GetMapping("/mailbox-alarms")
    MailboxAlarms alarms(Access access) {
        return new MailboxAlarms(mailboxes.inTrouble(access).stream()
                .map(mailbox -> new MailboxAlarm(
                        mailbox.settings().id().toString(),
                        mailbox.settings().address().value(),
                        String.valueOf(mailbox.state().trouble()),
                        mailbox.state().facts(),
                        String.valueOf(mailbox.state().failingSince())))
                .toList());
    }

    @PostMapping("/mailbox-checks")
    CheckResult check(Access access, @RequestBody MailboxCheck check) {
        MailboxId id = check.mailbox() == null ? null : MailboxId.parse(check.mailbox());
        Mailboxes.Check tried = mailboxes.check(access, id, check.settings());
        PostboxReport report = tried.reading();
        List<CheckStep> steps = report.steps().stream()
                .map(step -> new CheckStep(word(step.step()), word(step.outcome()), step.millis(), step.detail()))
                .toList();
        return new CheckResult(
                report.isGood() && tried.refusal() == null,
                steps,
                report.trouble(),
                report.facts(),
                tried.sent() ? new SendingCheck(tried.refusal()) : null);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
