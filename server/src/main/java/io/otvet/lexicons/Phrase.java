package io.otvet.lexicons;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some words in a row, as an administrator writes them: {@code напиш* отзыв*}. A star stands for any ending; up to
 * three other words may stand between.
 */
record Phrase(String text) {

    static final int LONGEST = 80;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APART_BUT_STARS = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final String BETWEEN = "(?: \\S+){0,3} ";

    /** What a person typed, as it is kept; empty when no word is in it. */
    static String plain(String typed) {
        String words = APART_BUT_STARS.matcher(folded(typed)).replaceAll(" ").strip();
        return words.replaceAll("\\*+", "*").replaceAll("(?<=^| )\\*", "").strip();
    }

    /** What somebody wrote, ready to be looked through: small letters, one space between words and at both ends. */
    static String readable(String written) {
        return " " + APART.matcher(folded(written)).replaceAll(" ").strip() + " ";
    }

    boolean isIn(String readable) {
        return pattern().matcher(readable).find();
    }

    /** The words as they were written. */
    String found(String readable) {
        Matcher found = pattern().matcher(readable);
        return found.find() ? found.group().strip() : "";
    }

    boolean isRussian() {
        return text.chars().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }

    private Pattern pattern() {
        String words = Arrays.stream(text.split(" "))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\S*"
                        : Pattern.quote(word))
                .collect(Collectors.joining(BETWEEN));
        return Pattern.compile("(?<= )" + words + "(?= )");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
