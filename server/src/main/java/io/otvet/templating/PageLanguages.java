package io.otvet.templating;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In which language a page speaks: the one asked for, else the browser's, of those that the site has. */
@Component
public class PageLanguages {

    private static final List<String> OURS = List.of("ru", "en");

    private final MessageSource texts;

    PageLanguages(MessageSource texts) {
        this.texts = texts;
    }

    public PageTexts of(HttpServletRequest request) {
        return in(best(request, OURS));
    }

    /** @param languages of the site, the usual one first */
    public PageTexts of(HttpServletRequest request, List<String> languages) {
        List<String> spoken = languages.stream().filter(OURS::contains).toList();
        return in(best(request, spoken.isEmpty() ? OURS : spoken));
    }

    private PageTexts in(String language) {
        return new PageTexts(texts, Locale.of(language));
    }

    private static String best(HttpServletRequest request, List<String> spoken) {
        Optional<String> asked = Optional.ofNullable(request.getParameter("lang"));
        List<Locale.LanguageRange> wanted = ranges(request.getHeader("Accept-Language"));
        return asked.filter(spoken::contains)
                .or(() -> Optional.ofNullable(Locale.lookupTag(wanted, spoken)))
                .orElse(spoken.getFirst());
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
