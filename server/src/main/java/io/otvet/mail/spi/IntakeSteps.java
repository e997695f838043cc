package io.otvet.mail.spi;

import io.otvet.mail.ParsedMail;
import java.util.List;

/** Says what would become of a mail if it arrived now, and changes nothing. */
public interface IntakeSteps {

    /** In the order in which they are taken; the last is what would happen. */
    List<Step> explain(ParsedMail mail);

    /**
     * @param outcome in a word or two
     * @param why for administrators, with what was found
     */
    record Step(String step, String outcome, String why) {}
}
