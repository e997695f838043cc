package io.otvet.mail.web;

import io.otvet.kernel.Access;
import io.otvet.mail.Bounce;
import io.otvet.mail.MailDiagnoses;
import io.otvet.mail.MailTooLarge;
import io.otvet.mail.ParsedMail;
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
            List<MailDiagnoses.Explained> steps) {}

    /** The body is the mail itself; nothing is stored. */
    @PostMapping("/mail-diagnoses")
    Diagnosis diagnose(Access access, HttpServletRequest request, Locale language) throws IOException {
        byte[] raw = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (raw.length > MOST_BYTES) {
            throw new MailTooLarge();
        }
        return diagnosis(diagnoses.of(access, raw, language));
    }

    private static Diagnosis diagnosis(MailDiagnoses.Diagnosis found) {
        ParsedMail mail = found.mail();
        List<Attachment> attachments = mail.attachments().stream()
                .map(part -> new Attachment(part.name(), part.content().length, part.contentType()))
                .toList();
        String from = mail.from().address() == null
                ? mail.from().raw()
                : mail.from().address().value();
        return new Diagnosis(
                found.kind(),
                from,
                mail.subject(),
                mail.text(),
                mail.quoted(),
                attachments,
                mail.bounce().map(MailDiagnosisController::report).orElse(null),
                new Spam(found.spam().score(), found.spam().reasons()),
                found.steps());
    }

    private static BounceReport report(Bounce bounce) {
        String recipient =
                bounce.recipient() == null ? null : bounce.recipient().value();
        return new BounceReport(bounce.permanent(), bounce.status(), recipient, bounce.reason());
    }
}
