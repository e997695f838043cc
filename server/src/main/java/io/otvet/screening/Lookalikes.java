package io.otvet.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as it is meant, not as it is disguised: no invisible letters, no Latin ones inside a Russian word. */
final class Lookalikes {

    private static final String LATIN = "aceopxyktmhb";
    private static final String RUSSIAN = "асеорхуктмнв";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0306\\u0308]]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}++");
    private static final Pattern MIXED = Pattern.compile("[а-яё][a-z]|[a-z][а-яё]");

    private Lookalikes() {}

    /** In small letters. */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return WORD.matcher(visible).replaceAll(Lookalikes::russian);
    }

    private static String russian(MatchResult word) {
        if (!MIXED.matcher(word.group()).find()) {
            return word.group();
        }
        StringBuilder plain = new StringBuilder(word.group().length());
        for (char letter : word.group().toCharArray()) {
            int place = LATIN.indexOf(letter);
            plain.append(place < 0 ? letter : RUSSIAN.charAt(place));
        }
        return plain.toString();
    }
}
