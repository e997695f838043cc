package io.otvet.templating;

import io.otvet.kernel.Defect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Texts with variables, per locale: {@code {{name}}} becomes the variable's text, and nothing is ever evaluated. */
@Component
public class Templates {

    private static final String USUAL = "en";

    private final Map<String, Template> read = new ConcurrentHashMap<>();

    /**
     * The template of this key in this locale, else in English. Values are literal text, escaped in the HTML body;
     * line breaks in a value stay line breaks. A variable without a value is a defect.
     */
    public Rendered render(String key, Locale locale, Map<String, ?> variables) {
        String wanted = key + "_" + locale.getLanguage();
        String name = file(wanted, "txt").exists() ? wanted : key + "_" + USUAL;
        return read.computeIfAbsent(name, Templates::load).render(variables);
    }

    private static Template load(String name) {
        return Template.of(content(name, "txt"), content(name, "html"));
    }

    private static String content(String name, String extension) {
        ClassPathResource file = file(name, extension);
        if (!file.exists()) {
            throw new Defect("no template " + name + "." + extension);
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(String name, String extension) {
        return new ClassPathResource("mail/" + name + "." + extension);
    }
}
