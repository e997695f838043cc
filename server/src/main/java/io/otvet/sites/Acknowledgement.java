package io.otvet.sites;

import io.otvet.kernel.Findings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether those who write are told at once that it came, and by which words.
 *
 * @param texts by language; where there is none, the usual words
 */
public record Acknowledgement(boolean on, @Nullable Map<String, String> texts) {

    static final Acknowledgement OFF = new Acknowledgement(false, Map.of());

    private static final Set<String> LANGUAGES = Set.of("ru", "en");
    private static final int LONGEST = 2000;

    public Acknowledgement {
        texts = texts == null ? Map.of() : Map.copyOf(texts);
    }

    /** Empty for the usual words. */
    public String text(String language) {
        return texts == null ? "" : texts.getOrDefault(language, "").strip();
    }

    void check(Findings findings) {
        Map<String, String> all = texts == null ? Map.of() : texts;
        findings.when(!LANGUAGES.containsAll(all.keySet()), "acknowledgement", "sites.not-a-language")
                .when(
                        all.values().stream().anyMatch(text -> text.length() > LONGEST),
                        "acknowledgement",
                        "kernel.too-long",
                        LONGEST);
    }
}
