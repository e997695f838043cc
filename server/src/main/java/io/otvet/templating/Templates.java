package io.otvet.templating;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Texts with variables, per locale: {@code {{name}}} becomes the variable's text, and nothing is ever evaluated. */
@Component
public class Templates {

    /**
     * The template of this key in this locale, else in English. Values are literal text, escaped in the HTML body;
     * line breaks in a value stay line breaks. A variable without a value is a defect.
     */
    public Rendered render(String key, Locale locale, Map<String, ?> variables) {
        throw new UnsupportedOperationException();
    }
}
