package io.otvet.channels.email;

import io.otvet.sites.Site;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** The language of a text, as far as its letters tell. */
final class WrittenIn {

    private static final int ENOUGH = 2_000;

    private WrittenIn() {}

    /** Where they do not tell, the usual one of the site. */
    static Locale language(String text, Site site) {
        long cyrillic = count(text, UnicodeScript.CYRILLIC);
        long latin = count(text, UnicodeScript.LATIN);
        if (cyrillic == latin) {
            return Locale.of(
                    site.languages().isEmpty() ? "en" : site.languages().getFirst());
        }
        return Locale.of(cyrillic > latin ? "ru" : "en");
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints()
                .limit(ENOUGH)
                .filter(letter -> UnicodeScript.of(letter) == script)
                .count();
    }
}
