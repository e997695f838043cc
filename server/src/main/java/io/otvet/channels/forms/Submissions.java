package io.otvet.channels.forms;

import io.otvet.channels.forms.Submission.Upload;
import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.kernel.Access;
import io.otvet.kernel.Cause;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Outage;
import io.otvet.sites.Site;
import io.otvet.sites.Sites;
import io.otvet.tickets.CallBackAsked;
import io.otvet.tickets.IncomingMessage;
import io.otvet.tickets.Intake;
import io.otvet.tickets.Receipt;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what people send by forms.
 *
 * <ul>
 *   <li>Refused with every complaint at once, by the names of the fields.
 *   <li>When a number is answered the ticket is safe; the same submission again answers the same number.
 *   <li>Whoever gave an address gets the number by mail too, once a day at most.
 * </ul>
 */
@Component
public class Submissions {

    static final int MOST_FILES = 10;
    static final long LARGEST_FILE = 25L * 1024 * 1024;
    private static final Access ROBOT = Access.robot("form");

    private final Sites sites;
    private final Files files;
    private final Intake intake;
    private final Tickets tickets;
    private final Targets targets;
    private final SubmittedMessage messages;
    private final Traces traces;
    private final Confirmations confirmations;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Submissions(
            Sites sites,
            Files files,
            Intake intake,
            Tickets tickets,
            Targets targets,
            SubmittedMessage messages,
            Traces traces,
            Confirmations confirmations,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.sites = sites;
        this.files = files;
        this.intake = intake;
        this.tickets = tickets;
        this.targets = targets;
        this.messages = messages;
        this.traces = traces;
        this.confirmations = confirmations;
        this.transaction = transaction;
        this.events = events;
    }

    /** Answers the number of the ticket. */
    public long receive(Form form, Submission submission) {
        if (!form.open()) {
            throw new NotFound("forms.closed");
        }
        Answers answers = new Answers(form.design(), submission.answers());
        check(form, answers, submission).raise();
        traces.refuseFloods(submission.circumstances().address());
        Site site = sites.find(form.site()).orElseGet(sites::standard);
        IncomingMessage message = messages.of(form, site, submission, answers, keep(form, submission));
        Long number = transaction.execute(_ -> take(form, site, submission, message));
        return Optional.ofNullable(number).orElseThrow();
    }

    private static Findings check(Form form, Answers answers, Submission submission) {
        List<Upload> uploads = submission.files();
        Findings findings = answers.check(uploads.size());
        answers.shown().stream()
                .filter(field -> field.kind() == FieldKind.FILES)
                .map(FormField::name)
                .forEach(field -> findings.when(uploads.size() > MOST_FILES, field, "forms.too-many-files", MOST_FILES)
                        .when(
                                uploads.stream().anyMatch(file -> file.size() > LARGEST_FILE),
                                field,
                                "forms.file-too-large",
                                LARGEST_FILE / 1024 / 1024));
        return findings;
    }

    /** Files are taken only where they are asked for. */
    private List<FileId> keep(Form form, Submission submission) {
        boolean asked = form.design().fields().stream().anyMatch(field -> field.kind() == FieldKind.FILES);
        List<FileId> kept = new ArrayList<>();
        for (Upload upload : asked ? submission.files() : List.<Upload>of()) {
            try {
                kept.add(files.store(
                                IncomingMessage.UPLOADER,
                                upload.name(),
                                upload.contentType(),
                                upload.content().open())
                        .id());
            } catch (IOException e) {
                throw new Outage("an uploaded file cannot be read", e);
            }
        }
        return kept;
    }

    private long take(Form form, Site site, Submission submission, IncomingMessage message) {
        return switch (intake.receive(message)) {
            case Receipt.Opened opened -> {
                targets.aim(opened.ticket(), form.design(), Cause.of("form:" + form.id()));
                askForCall(form, submission, opened.ticket());
                traces.came(submission.circumstances().address());
                confirm(form, site, submission, message, opened.number());
                yield opened.number();
            }
            case Receipt.Continued continued -> continued.number();
            case Receipt.Duplicate duplicate -> number(duplicate.ticket());
            case Receipt.Refused(String reason) -> throw new NotFound(reason);
        };
    }

    private void askForCall(Form form, Submission submission, TicketId ticket) {
        if (form.design().callBack()) {
            Answers answers = new Answers(form.design(), submission.answers());
            events.publishEvent(new CallBackAsked(
                    ticket,
                    form.site(),
                    answers.of(FieldKind.NAME).orElse(""),
                    answers.of(FieldKind.PHONE).orElseThrow(),
                    SubmittedMessage.wish(answers, submission.language())));
        }
    }

    private void confirm(Form form, Site site, Submission submission, IncomingMessage message, long number) {
        EmailAddress email = message.sender().email();
        if (email != null && traces.mayConfirm(email)) {
            confirmations.queue(new Confirmation(
                    SubmittedMessage.mailId(submission),
                    form.site(),
                    site.address().value(),
                    email.value(),
                    submission.language(),
                    number));
        }
    }

    private long number(TicketId ticket) {
        return tickets.find(ROBOT, ticket).ticket().number();
    }
}
