package io.otvet.screening;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a specimen shows, as numbers. Two views that go wrong on different mails: its signs (headers, sender, subject,
 * links, files), by which programs differ, and its runs of letters, which see through a word that was spelled to
 * deceive and need no word forms.
 *
 * @param signs each below {@link #SPACE}, ascending, none twice
 * @param runs likewise
 */
record Features(int[] signs, int[] runs) {

    /** Numbers are shared by chance; with so many, seldom. */
    static final int SPACE = 1 << 19;

    private static final int MOST = 3_000;
    private static final int MOST_LETTERS = 20_000;
    private static final int LONGEST_WORD = 60;
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Pattern LINK = Pattern.compile("https?://(?:[^/\\s\"'<>]*@)?([^/\\s\"'<>:?]+)");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> SAID_ELSEWHERE = Set.of("subject", "in-reply-to", "references");

    static Features of(Specimen specimen) {
        return new Features(
                numbers(signs(specimen)),
                numbers(pieces(SPACES.matcher(text(specimen)).replaceAll(" "))));
    }

    /** Every sign in words, with its number. */
    static Map<String, Integer> named(Specimen specimen) {
        Map<String, Integer> named = new LinkedHashMap<>();
        signs(specimen).forEach(sign -> named.put(sign, number(sign)));
        return named;
    }

    /** Subject and text as the runs are taken from them. */
    static String text(Specimen specimen) {
        return Lookalikes.plain(specimen.subject() + " " + cut(specimen.text()));
    }

    static int[] runs(String text) {
        return numbers(pieces(text));
    }

    private static Set<String> signs(Specimen specimen) {
        Set<String> all = new LinkedHashSet<>();
        sender(specimen, all);
        headers(specimen, all);
        inRow("subject", specimen.subject(), all);
        links(cut(specimen.text()), all);
        links(cut(specimen.markup()), all);
        specimen.files().forEach(file -> all.add("file: " + ending(file)));
        return all;
    }

    private static void sender(Specimen specimen, Set<String> all) {
        if (specimen.from() != null) {
            String domain = specimen.from().domain();
            all.add("from: " + specimen.from().value());
            all.add("from: @" + domain);
            all.add("from: " + domain.substring(domain.lastIndexOf('.')));
        }
        inRow("name", specimen.name(), all);
    }

    /** Which there are, in which order, and what stands in them. */
    private static void headers(Specimen specimen, Set<String> all) {
        String before = "";
        String first = "";
        for (Specimen.Header header : specimen.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            all.add("header: " + name);
            all.add("headers: " + before + ", " + name);
            all.add("headers: " + first + ", " + before + ", " + name);
            first = before;
            before = name;
            if (!SAID_ELSEWHERE.contains(name)) {
                inRow(name, cut(header.value()), all);
            }
        }
    }

    private static void inRow(String where, String text, Set<String> all) {
        Matcher words = WORD.matcher(Lookalikes.plain(text));
        String before = "";
        while (words.find() && all.size() < MOST) {
            String word = words.group();
            if (word.length() <= LONGEST_WORD) {
                all.add(where + ": " + word);
                all.add(where + ": " + before + " " + word);
                before = word;
            }
        }
    }

    private static void links(String text, Set<String> all) {
        Matcher link = LINK.matcher(text.toLowerCase(Locale.ROOT));
        while (link.find() && all.size() < MOST) {
            String host = link.group(1);
            all.add("link: " + host);
            all.add("link: " + host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1));
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Set<String> pieces(String text) {
        Set<String> all = new LinkedHashSet<>();
        String plain = DIGIT.matcher(text).replaceAll("0");
        for (int start = 0; start + RUN <= plain.length() && all.size() < MOST; start++) {
            all.add(plain.substring(start, start + RUN));
        }
        return all;
    }

    private static String cut(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }

    private static int[] numbers(Set<String> found) {
        return found.stream()
                .limit(MOST)
                .mapToInt(Features::number)
                .sorted()
                .distinct()
                .toArray();
    }

    /** String's own hash leaves its low bits alike for words that look alike. */
    private static int number(String what) {
        int mixed = what.hashCode();
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return (mixed ^ mixed >>> 16) & SPACE - 1;
    }
}
