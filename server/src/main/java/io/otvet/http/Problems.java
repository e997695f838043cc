package io.otvet.http;

import io.otvet.kernel.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Builds the bodies of refusals and failures. */
@Component
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    record FieldProblem(String field, String message) {}

    ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = problem(
                refusal.kind().status(), refusal.code(), refusal.arguments().toArray(), locale);
        refusal.facts().forEach(problem::setProperty);
        return with(
                problem,
                refusal.errors().stream()
                        .map(error -> new FieldProblem(
                                error.field(),
                                text(error.code(), error.arguments().toArray(), locale)))
                        .toList());
    }

    ProblemDetail of(HttpStatusCode status, String code, Locale locale, Object... arguments) {
        return problem(status.value(), code, arguments, locale);
    }

    ProblemDetail with(ProblemDetail problem, List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private ProblemDetail problem(int status, String code, Object[] arguments, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:otvet:" + code));
        problem.setTitle(text("http.status-" + status, new Object[0], locale));
        problem.setDetail(text(code, arguments, locale));
        problem.setProperty("code", code);
        return problem;
    }

    private String text(String code, Object[] arguments, Locale locale) {
        String text = messages.getMessage(code, arguments, null, locale);
        if (text == null) {
            log.error("no text for {} in {}", code, locale);
            return code;
        }
        return text;
    }
}
