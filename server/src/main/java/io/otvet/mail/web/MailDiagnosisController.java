package io.otvet.mail.web;

import io.otvet.kernel.Access;
import io.otvet.mail.Bounce;
import io.otvet.mail.MailDiagnoses;
import io.otvet.mail.MailTooLarge;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.spi.IntakeSteps.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MailDiagnosisController {

    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private final MailDiagnoses diagnoses;

    MailDiagnosisController(MailDiagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    record Attachment(String name, int size, String contentType) {}

    record BounceReport(
            boolean permanent, String status, @Nullable String recipient, String reason) {}

    record Spam(double score, List<String> reasons) {}

    record Diagnosis(
            String kind,
            String from,
            String subject,
            String text,
            String quoted,
            List<Attachment> attachments,
            @Nullable BounceReport bounce,
            Spam spam,
            List<Step> steps) {}

    /** The body is the mail itself; nothing is stored. */
    @PostMapping("/mail-diagnoses")
    Diagnosis diagnose(Access access, HttpServletRequest request) throws IOException {
        byte[] raw = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (raw.length > MOST_BYTES) {
            throw new MailTooLarge();
        }
        MailDiagnoses.Diagnosis found = diagnoses.of(access, raw);
        return diagnosis(found.mail(), found.steps());
    }

    private static Diagnosis diagnosis(ParsedMail mail, List<Step> steps) {
        List<Attachment> attachments = mail.attachments().stream()
                .map(part -> new Attachment(part.name(), part.content().length, part.contentType()))
                .toList();
        String from = mail.from().address() == null
                ? mail.from().raw()
                : mail.from().address().value();
        return new Diagnosis(
                mail.kind().word(),
                from,
                mail.subject(),
                mail.text(),
                mail.quoted(),
                attachments,
                mail.bounce().map(MailDiagnosisController::report).orElse(null),
                spam(mail),
                steps);
    }

    private static BounceReport report(Bounce bounce) {
        String recipient =
                bounce.recipient() == null ? null : bounce.recipient().value();
        return new BounceReport(bounce.permanent(), bounce.status(), recipient, bounce.reason());
    }

    /** What servers on the way wrote about it; Otvet itself does not judge yet. */
    private static Spam spam(ParsedMail mail) {
        double score = mail.header("X-Spam-Score")
                .filter(text -> text.matches("-?\\d{1,4}(\\.\\d{1,4})?"))
                .map(Double::parseDouble)
                .orElse(0.0);
        List<String> reasons = mail
                .header("X-Spam-Flag")
                .filter("yes"::equalsIgnoreCase)
                .map(_ -> "X-Spam-Flag: YES")
                .or(() -> mail.header("X-Spam-Status")
                        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("yes")))
                .stream()
                .toList();
        return new Spam(score, reasons);
    }
}
