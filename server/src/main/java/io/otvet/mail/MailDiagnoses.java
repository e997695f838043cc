package io.otvet.mail;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.mail.spi.IntakeSteps;
import io.otvet.mail.spi.IntakeSteps.Forecast;
import io.otvet.mail.spi.IntakeSteps.Spam;
import io.otvet.mail.spi.IntakeSteps.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a mail is and what would become of it. Reads only. */
@Component
public class MailDiagnoses {

    private final MailParser parser;
    private final IntakeSteps intake;

    MailDiagnoses(MailParser parser, IntakeSteps intake) {
        this.parser = parser;
        this.intake = intake;
    }

    public record Diagnosis(ParsedMail mail, Spam spam, List<Step> steps) {

        /** As interfaces name it. */
        public String kind() {
            return spam.held() ? "spam" : mail.kind().word();
        }
    }

    public Diagnosis of(Access access, byte[] raw) {
        access.require(Permission.SETTINGS_MANAGE);
        ParsedMail mail = parser.parse(raw);
        List<Step> steps = new ArrayList<>(List.of(read(mail), kind(mail), cut(mail)));
        Forecast forecast = intake.explain(mail);
        steps.addAll(forecast.steps());
        return new Diagnosis(mail, forecast.spam(), steps);
    }

    private static Step read(ParsedMail mail) {
        String why = mail.headers().size() + " headers, " + mail.attachments().size() + " attachments, "
                + (mail.html() == null ? "text only" : "HTML with " + mail.remoteImages() + " remote pictures");
        return new Step("read", "readable", why);
    }

    private static Step kind(ParsedMail mail) {
        String why = switch (mail.kind()) {
            case NONE -> "nothing says that a program wrote it";
            case AUTO_REPLY -> "Auto-Submitted, an auto-reply header, a read receipt or a subject such programs use";
            case LIST -> "List-… headers or Precedence";
            case BOUNCE -> mail.bounce().map(Bounce::reason).orElse("a delivery report");
            case ABUSE -> "a feedback report";
            case CHALLENGE -> "asks the sender to prove that he is a person";
        };
        return new Step("kind", mail.kind().word(), why);
    }

    private static Step cut(ParsedMail mail) {
        boolean isFolded = !mail.quoted().isBlank();
        return new Step(
                "quote",
                isFolded ? "folded" : "none",
                isFolded ? mail.quoted().lines().count() + " lines of quote or signature" : "all of the text is shown");
    }
}
