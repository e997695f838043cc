package io.otvet.templating;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of a public page in its reader's language, from the message bundles of its module. */
public record PageTexts(MessageSource source, Locale locale) {

    public String of(String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    public String language() {
        return locale.getLanguage();
    }
}
