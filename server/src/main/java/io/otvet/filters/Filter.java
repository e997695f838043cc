package io.otvet.filters;

import static org.jooq.impl.DSL.noCondition;

import io.otvet.filters.spi.FilterFact;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What a list is narrowed by: terms such as {@code status:open,pending} or {@code -tag:vip}, all of which must hold,
 * and words that are left to the search. A word with a colon that names no fact is a word.
 */
public record Filter(List<Term> terms, String words) {

    private static final Pattern PART = Pattern.compile("(-?)([a-zA-Z]+):(\"[^\"]*\"|[^\\s\"]+)|-?\"[^\"]*\"|\\S+");
    private static final int MOST_TERMS = 20;

    public Filter {
        terms = List.copyOf(terms);
    }

    /** One fact, and the values of which it must have one (or, negated, none). */
    public record Term(String fact, Set<String> values, boolean negated) {
        public Term {
            values = Set.copyOf(values);
        }
    }

    public static Filter parse(String text, Collection<? extends FilterFact> facts) {
        Set<String> names = facts.stream().map(FilterFact::name).collect(Collectors.toSet());
        List<Term> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(2) != null && names.contains(part.group(2))) {
                terms.add(new Term(
                        part.group(2), values(part.group(3)), !part.group(1).isEmpty()));
            } else {
                words.add(part.group());
            }
        }
        if (terms.size() > MOST_TERMS) {
            throw new Invalid("q", "filters.too-many-terms", MOST_TERMS);
        }
        return new Filter(terms, String.join(" ", words));
    }

    /** The same, and this fact must have one of these values, parted by commas. */
    public Filter and(String fact, String values) {
        List<Term> more = new ArrayList<>(terms);
        more.add(new Term(fact, values(values), false));
        return new Filter(more, words);
    }

    /** The terms as SQL; what the words find is the owner's part. */
    public Condition condition(Collection<? extends FilterFact> facts, Access who) {
        Map<String, FilterFact> byName =
                facts.stream().collect(Collectors.toMap(FilterFact::name, Function.identity()));
        Condition all = noCondition();
        for (Term term : terms) {
            FilterFact fact = Objects.requireNonNull(byName.get(term.fact()), "unchecked fact");
            Condition one = fact.isOneOf(term.values(), who);
            all = all.and(term.negated() ? DSL.condition("({0}) is not true", one) : one);
        }
        return all;
    }

    private static Set<String> values(String text) {
        String plain = text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
        Set<String> values = Arrays.stream(plain.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return values.isEmpty() ? Set.of(plain) : values;
    }
}
