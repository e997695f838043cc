package io.otvet.mail.spi;

import io.otvet.mail.ParsedMail;
import java.util.List;

/** Says what would become of a mail if it arrived now, and changes nothing. */
public interface IntakeSteps {

    Forecast explain(ParsedMail mail);

    /** @param steps in the order in which they are taken; the last is what would happen */
    record Forecast(List<Step> steps, Spam spam) {}

    /**
     * @param outcome in a word or two
     * @param why for administrators: a text of the bundle {@code mail}, without {@code mail.why.}
     * @param facts what was found, to be put into it
     */
    record Step(String step, String outcome, String why, List<?> facts) {

        public static Step of(String step, String outcome, String why, Object... facts) {
            return new Step(step, outcome, why, List.of(facts));
        }
    }

    /**
     * What is thought of the mail.
     *
     * @param score from 0 (surely wanted) to 1 (surely spam)
     * @param held it would be quarantined for that
     * @param reasons the weightiest first
     */
    record Spam(double score, boolean held, List<String> reasons) {}
}
