package io.otvet.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What stands in the slots of one conversation: the same order number wherever it is named. */
final class Slots {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, List<String>> RUSSIAN = Map.of(
            "hello", List.of("Здравствуйте!", "Добрый день!", "Доброго дня!", "Добрый вечер!", "Приветствую."),
            "bye", List.of("Подскажите, что делать?", "Жду ответа.", "Заранее спасибо!", "Очень надеюсь на помощь."),
            "course",
                    List.of(
                            "Акварель с нуля",
                            "Скетчинг за месяц",
                            "Портрет углём",
                            "Каллиграфия",
                            "Гитара для начинающих",
                            "Пастель: пейзаж",
                            "Цвет и композиция"),
            "browser", List.of("Хром на Windows", "Яндекс Браузер", "Сафари на ноутбуке", "Firefox"),
            "phone_model", List.of("на Андроиде двенадцать", "на старом айфоне", "Самсунг, три года"));

    private static final Map<String, List<String>> ENGLISH = Map.of(
            "hello", List.of("Hello,", "Hi there,", "Good morning,", "Good afternoon,", "Dear team,"),
            "bye",
                    List.of(
                            "What should I do?",
                            "Looking forward to your answer.",
                            "Thanks in advance!",
                            "Please help."),
            "course",
                    List.of(
                            "Watercolour from scratch",
                            "Sketching in a month",
                            "Charcoal portraits",
                            "Calligraphy",
                            "Guitar for beginners",
                            "Colour and composition"),
            "browser", List.of("Chrome on Windows", "Safari on a laptop", "Firefox", "Edge"),
            "phone_model", List.of("an Android 12", "an older iPhone", "a three-year-old Samsung"));

    private final RandomGenerator random;
    private final Map<String, List<String>> choices;
    private final Map<String, String> values = new HashMap<>();

    Slots(String language, Person customer, Instant at, RandomGenerator random) {
        this.random = random;
        this.choices = language.equals("ru") ? RUSSIAN : ENGLISH;
        Locale locale = Locale.of(language);
        Instant soon = at.plusSeconds(86_400L * (3 + random.nextInt(20)));
        values.put("name", customer.first());
        values.put("full", customer.full());
        values.put("email", customer.email());
        values.put("order", "A-" + (10_000 + random.nextInt(80_000)));
        values.put("sum", String.valueOf(490 + 100 * random.nextInt(60)));
        values.put("lesson", String.valueOf(1 + random.nextInt(14)));
        values.put("card", "Б-" + (1000 + random.nextInt(8000)));
        values.put("track", "8004" + (1_000_000_000L + random.nextLong(8_000_000_000L)));
        values.put("date", DateTimeFormatter.ofPattern("d MMMM", locale).format(soon.atOffset(ZoneOffset.UTC)));
    }

    String fill(String text) {
        return SLOT.matcher(text).replaceAll(slot -> values.computeIfAbsent(slot.group(1), this::choose));
    }

    private String choose(String slot) {
        List<String> among = choices.get(slot);
        if (among == null) {
            throw new IllegalArgumentException("no such slot: " + slot);
        }
        return among.get(random.nextInt(among.size()));
    }
}
