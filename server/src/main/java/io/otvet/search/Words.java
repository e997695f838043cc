package io.otvet.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Field;

/** Turns text into vectors and what a person types into queries. Both drop accents and take ё for е. */
final class Words {

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'_.@][\\p{L}\\p{N}]+)*");
    /** A word at the very end, neither in quotes nor one that must be absent. */
    private static final Pattern LAST = Pattern.compile("(?:^|(?<=\\s))([\\p{L}\\p{N}]+)$");

    private static final int MOST = 12;

    private Words() {}

    static Field<Object> vector(String text) {
        return field("to_tsvector('search.words', search.plain({0}))", Object.class, val(text));
    }

    /**
     * All words must be there, those in quotes one after the other; the last may be just begun. A word just begun is
     * compared letter by letter: cut to its stem, "посыл" would be "пос" and find every "поставка". The text of the
     * query is a literal, as the planner must see how common a word is.
     */
    static Optional<Field<Object>> query(String typed) {
        List<String> terms = terms(typed);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Field<Object> whole = exact(terms);
        Matcher last = LAST.matcher(typed);
        if (!last.find()) {
            return Optional.of(whole);
        }
        String begun = "'" + plain(last.group(1)).replace("'", "''") + "':*";
        Field<Object> started = field("to_tsquery('simple', {0})", Object.class, inline(begun));
        List<String> before = terms(typed.substring(0, last.start(1)));
        Field<Object> both = before.isEmpty() ? started : field("({0} && {1})", Object.class, exact(before), started);
        return Optional.of(field("({0} || {1})", Object.class, whole, both));
    }

    private static Field<Object> exact(List<String> terms) {
        return field("to_tsquery('search.words', {0})", Object.class, inline(plain(String.join(" & ", terms))));
    }

    private static String plain(String text) {
        return text.replace('ё', 'е').replace('Ё', 'Е');
    }

    private static List<String> terms(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find() && terms.size() < MOST) {
            boolean quoted = part.group(3) == null;
            List<String> words = words(quoted ? part.group(2) : part.group(3));
            if (words.isEmpty()) {
                continue;
            }
            String term = String.join(" <-> ", words);
            terms.add("-".equals(part.group(1)) ? "!(" + term + ")" : "(" + term + ")");
        }
        return terms;
    }

    /** Each in quotes of the query language; nothing in them can be taken for an operator. */
    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> "'" + found.group().replace("'", "''") + "'")
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
