package io.otvet.templating;

import io.otvet.kernel.Defect;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** One language of one message. The text's first line is the subject. */
record Template(String subject, String text, String html) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    static Template of(String text, String html) {
        int end = text.indexOf('\n');
        return new Template(text.substring(0, end).strip(), text.substring(end).strip() + "\n", html);
    }

    Rendered render(Map<String, ?> variables) {
        return new Rendered(
                fill(subject, variables, value -> CONTROL.matcher(value).replaceAll(" ")),
                fill(text, variables, UnaryOperator.identity()),
                fill(html, variables, Template::escaped));
    }

    private static String escaped(String value) {
        return LINE_BREAK.matcher(HtmlUtils.htmlEscape(value, "UTF-8")).replaceAll("<br>");
    }

    /** In one pass, so that braces inside a value stay what they are. */
    private static String fill(String pattern, Map<String, ?> variables, UnaryOperator<String> form) {
        return VARIABLE.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(form.apply(value(match.group(1), variables))));
    }

    private static String value(String name, Map<String, ?> variables) {
        Object value = variables.get(name);
        if (value == null) {
            throw new Defect("a template without a value for " + name);
        }
        return value.toString();
    }
}
