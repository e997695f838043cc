package io.otvet.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says by what a message was taken for spam: its weightiest signs and words. */
final class Reasons {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}$€₽!%'-]{3,30}");
    private static final int MOST_OF_EACH = 3;

    private Reasons() {}

    static List<String> against(Specimen specimen, Model model) {
        List<String> reasons = new ArrayList<>();
        Map<String, Double> signs = new LinkedHashMap<>();
        Features.named(specimen)
                .forEach((sign, number) -> signs.put(sign, model.signs().weight(number)));
        reasons.addAll(heaviest(signs));
        Map<String, Double> words = new LinkedHashMap<>();
        WORD.matcher(Features.text(specimen))
                .results()
                .map(found -> found.group())
                .distinct()
                .forEach(word -> {
                    int[] runs = Features.runs(word);
                    double sum = 0;
                    for (int run : runs) {
                        sum += model.runs().weight(run);
                    }
                    words.put("text: " + word, runs.length == 0 ? 0 : sum / Math.sqrt(runs.length));
                });
        reasons.addAll(heaviest(words));
        return reasons;
    }

    private static List<String> heaviest(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_OF_EACH)
                .map(Map.Entry::getKey)
                .toList();
    }
}
