package io.otvet.mail;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the eight-bit Cyrillic charsets apart. Russian in the wrong one has capitals in the middle of words and few of
 * the letters that make up most of any Russian text.
 */
final class Cyrillic {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("x-MacCyrillic"));
    private static final String FREQUENT = "оеаинтсрвлкмд";
    private static final int SAMPLE = 20_000;

    private Cyrillic() {}

    /** The text in the likely charset: what was said, unless another reads clearly better. */
    static String better(byte[] bytes, Charset said) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        Charset best = said;
        double bestScore = CANDIDATES.contains(said) ? score(new String(sample, said)) + 0.25 : 0.45;
        for (Charset candidate : CANDIDATES) {
            double score = score(new String(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new String(bytes, best);
    }

    /**
     * From -1 to 1; 0 when there is nothing to judge by: Latin letters with an accent here and there are not Russian.
     */
    static double score(String text) {
        int letters = 0;
        int frequent = 0;
        int odd = 0;
        int latin = 0;
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isRussian(letter)) {
                letters++;
                frequent += FREQUENT.indexOf(Character.toLowerCase(letter)) >= 0 ? 1 : 0;
                odd += Character.isUpperCase(letter) && Character.isLowerCase(before) ? 2 : 0;
                odd += isLatin(before) ? 2 : 0;
            } else if (letter > 0x7f
                    && letter != '\u00ab'
                    && letter != '\u00bb'
                    && letter != '\u2014'
                    && letter != '\u2116') {
                odd++;
            } else if (isLatin(letter)) {
                latin += isRussian(before) ? 1 : 0;
            }
            before = letter;
        }
        int seen = letters + odd + latin;
        return letters < 3 ? 0 : (frequent - odd - latin) / (double) seen;
    }

    private static boolean isRussian(char letter) {
        return letter >= 'А' && letter <= 'я' || letter == 'ё' || letter == 'Ё';
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }
}
