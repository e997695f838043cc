package io.otvet.channels.forms;

import io.otvet.channels.forms.Submission.Circumstances;
import io.otvet.customers.Sender;
import io.otvet.files.FileId;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import io.otvet.sites.Site;
import io.otvet.tickets.Channel;
import io.otvet.tickets.IncomingMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filled-in form as a message: what the person wrote first, the other answers under it, circumstances folded. */
@Component
class SubmittedMessage {

    private static final int SUBJECT_FROM_MESSAGE = 80;

    private final Clock clock;

    SubmittedMessage(Clock clock) {
        this.clock = clock;
    }

    /** The Message-ID of the confirmation too, so that what is answered stands under it in the customer's mail. */
    static String externalId(Submission submission, Site site) {
        return "<" + mailId(submission) + "@" + site.address().domain() + ">";
    }

    static String mailId(Submission submission) {
        return "form." + submission.id();
    }

    IncomingMessage of(Form form, Site site, Submission submission, Answers answers, List<FileId> files) {
        String text = text(answers, submission.language());
        String subject = subject(form, answers, submission.language());
        return new IncomingMessage(
                Channel.FORM,
                site.id(),
                sender(answers),
                subject,
                text,
                circumstances(form, answers, submission),
                null,
                files,
                externalId(submission, site),
                List.of(),
                null,
                hash(subject + "\n" + text),
                clock.instant(),
                false,
                site.address());
    }

    /**
     * The address alone decides whose request it is: with somebody else's number beside one's own address one would
     * become the somebody.
     */
    private static Sender sender(Answers answers) {
        @Nullable String name = answers.of(FieldKind.NAME).orElse(null);
        Optional<EmailAddress> email = answers.of(FieldKind.EMAIL).flatMap(EmailAddress::parse);
        return email.map(address -> new Sender(address, null, name)).orElseGet(() -> {
            PhoneNumber phone =
                    answers.of(FieldKind.PHONE).flatMap(PhoneNumber::parse).orElseThrow();
            return new Sender(null, phone, name);
        });
    }

    private static String subject(Form form, Answers answers, String language) {
        return answers.of(FieldKind.SUBJECT).orElseGet(() -> {
            String start =
                    answers.of(FieldKind.MESSAGE).orElse("").lines().findFirst().orElse("");
            String title = form.design().title().in(language);
            return start.isBlank() ? title : title + ": " + cut(start);
        });
    }

    private static String cut(String line) {
        if (line.codePointCount(0, line.length()) <= SUBJECT_FROM_MESSAGE) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, SUBJECT_FROM_MESSAGE));
        int space = head.lastIndexOf(' ');
        return (space > SUBJECT_FROM_MESSAGE / 2 ? head.substring(0, space) : head) + "…";
    }

    private static String text(Answers answers, String language) {
        List<String> parts = new ArrayList<>();
        answers.of(FieldKind.MESSAGE).ifPresent(parts::add);
        List<String> others = answers.shown().stream()
                .filter(field -> switch (field.kind()) {
                    case NAME, EMAIL, SUBJECT, MESSAGE, FILES, CONSENT -> false;
                    default -> !answers.text(field).isEmpty();
                })
                .map(field -> field.label().in(language) + ": " + answers.words(field, language))
                .toList();
        if (!others.isEmpty()) {
            parts.add(String.join("\n", others));
        }
        return String.join("\n\n", parts);
    }

    /** What whoever calls should know before: when it suits, and what about. */
    static String wish(Answers answers, String language) {
        return answers.shown().stream()
                .filter(field -> switch (field.kind()) {
                    case NAME, EMAIL, PHONE, FILES, CONSENT -> false;
                    default -> !answers.text(field).isEmpty();
                })
                .map(field -> answers.words(field, language))
                .collect(Collectors.joining(" · "));
    }

    private static String circumstances(Form form, Answers answers, Submission submission) {
        Circumstances around = submission.circumstances();
        List<String> lines = new ArrayList<>();
        lines.add(form.name());
        lines.addAll(answers.shown().stream()
                .filter(field -> field.kind() == FieldKind.CONSENT)
                .map(field -> "✓ " + field.label().in(submission.language()))
                .toList());
        Stream.of(around.page(), around.browser())
                .filter(line -> !line.isBlank())
                .forEach(lines::add);
        around.errors().forEach(error -> lines.add("⚠ " + error));
        return String.join("\n", lines);
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
