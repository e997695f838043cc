package io.otvet.mail;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.mail.spi.IntakeSteps;
import io.otvet.mail.spi.IntakeSteps.Forecast;
import io.otvet.mail.spi.IntakeSteps.Spam;
import io.otvet.mail.spi.IntakeSteps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a mail is and what would become of it. Reads only. */
@Component
public class MailDiagnoses {

    private final MailParser parser;
    private final ObjectProvider<IntakeSteps> intake;
    private final MessageSource texts;

    /** @param intake asked for late: tests of modules below have none */
    MailDiagnoses(MailParser parser, ObjectProvider<IntakeSteps> intake, MessageSource texts) {
        this.parser = parser;
        this.intake = intake;
        this.texts = texts;
    }

    /** A step in the words of the language that was asked for. */
    public record Explained(String step, String outcome, String why) {}

    public record Diagnosis(ParsedMail mail, Spam spam, List<Explained> steps) {

        /** As interfaces name it. */
        public String kind() {
            return spam.held() ? "spam" : mail.kind().word();
        }
    }

    public Diagnosis of(Access access, byte[] raw, Locale language) {
        access.require(Permission.SETTINGS_MANAGE);
        ParsedMail mail = parser.parse(raw);
        List<Step> steps = new ArrayList<>(List.of(read(mail), kind(mail), cut(mail)));
        Forecast forecast = intake.getObject().explain(mail);
        steps.addAll(forecast.steps());
        return new Diagnosis(
                mail,
                forecast.spam(),
                steps.stream().map(step -> explained(step, language)).toList());
    }

    private Explained explained(Step step, Locale language) {
        String why = texts.getMessage("mail.why." + step.why(), step.facts().toArray(), language);
        return new Explained(step.step(), step.outcome(), why);
    }

    private static Step read(ParsedMail mail) {
        int headers = mail.headers().size();
        int files = mail.attachments().size();
        return mail.html() == null
                ? Step.of("read", "readable", "text-only", headers, files)
                : Step.of("read", "readable", "with-html", headers, files, mail.remoteImages());
    }

    private static Step kind(ParsedMail mail) {
        String word = mail.kind().word();
        return mail.bounce()
                .map(bounce -> Step.of("kind", word, "as-is", bounce.reason()))
                .orElseGet(() -> Step.of("kind", word, "kind-" + word));
    }

    private static Step cut(ParsedMail mail) {
        long lines = mail.quoted().lines().count();
        return mail.quoted().isBlank()
                ? Step.of("quote", "none", "all-shown")
                : Step.of("quote", "folded", "lines-folded", lines);
    }
}
