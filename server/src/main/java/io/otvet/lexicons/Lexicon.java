package io.otvet.lexicons;

import io.otvet.kernel.NotFound;
import java.util.Arrays;
import java.util.Locale;

/** A kind of request that is known by its words, with the tag that marks it in the language of the words. */
public enum Lexicon {
    /** Asks for free what others pay for. */
    PLEA("просьба", "plea"),
    /** Threatens with a review, a court, the press. */
    THREAT("угроза", "threat");

    private final String russian;
    private final String english;

    Lexicon(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Lexicon of(String word) {
        return Arrays.stream(values())
                .filter(lexicon -> lexicon.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("lexicons.no-such-lexicon"));
    }

    String tag(Phrase found) {
        return found.isRussian() ? russian : english;
    }
}
