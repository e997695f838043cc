package io.otvet.mail;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.mail.spi.IntakeSteps;
import io.otvet.mail.spi.IntakeSteps.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a mail is and what would become of it. Reads only. */
@Component
public class MailDiagnoses {

    private final MailParser parser;
    private final List<IntakeSteps> intakes;

    MailDiagnoses(MailParser parser, List<IntakeSteps> intakes) {
        this.parser = parser;
        this.intakes = List.copyOf(intakes);
    }

    public record Diagnosis(ParsedMail mail, List<Step> steps) {}

    public Diagnosis of(Access access, byte[] raw) {
        access.require(Permission.SETTINGS_MANAGE);
        ParsedMail mail = parser.parse(raw);
        List<Step> steps = new ArrayList<>(List.of(read(mail), kind(mail), cut(mail)));
        intakes.forEach(intake -> steps.addAll(intake.explain(mail)));
        return new Diagnosis(mail, steps);
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
