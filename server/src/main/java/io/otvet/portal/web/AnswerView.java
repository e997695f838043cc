package io.otvet.portal.web;

import io.otvet.kernel.Ids;
import io.otvet.kernel.Refusal;
import io.otvet.templating.PageTexts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the customer answers.
 *
 * @param typed what was written before something went wrong
 * @param trouble what went wrong, empty when nothing did
 * @param filesAgain whether files were sent, which a browser does not send again by itself
 * @param told what has just been done, empty when nothing was
 */
public record AnswerView(String stamp, String typed, String trouble, boolean filesAgain, String told) {

    /** @param answered by the redirect after an answer: what was done */
    static AnswerView fresh(String answered, PageTexts texts) {
        String told = switch (answered) {
            case "nothing" -> texts.of("portal.answered");
            case "solved" -> texts.of("portal.answered-solved");
            case "open" -> texts.of("portal.answered-open");
            default -> "";
        };
        return new AnswerView(Ids.next().toString(), "", "", false, told);
    }

    static String said(Refusal refusal, PageTexts texts) {
        List<Refusal.FieldError> errors = refusal.errors();
        return errors.isEmpty()
                ? texts.of(refusal.code(), refusal.arguments().toArray())
                : errors.stream()
                        .map(error -> texts.of(error.code(), error.arguments().toArray()))
                        .collect(Collectors.joining("\n"));
    }
}
