package io.otvet.emulators.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** All letters of the twin, the latest few hundred, in memory alone. */
final class Letters {

    private static final int MOST = 500;

    /** Some of the customers of the demo, so that there is somebody to write as. */
    private static final Map<String, String> PEOPLE = Map.of(
            "mariya.volkov16@post.example", "Мария Волкова",
            "james.grant56@pochta.example", "James Grant",
            "tamara.snegirev12@box.example", "Тамара Снегирёва");

    record Box(String address, String name, int count) {}

    private final List<Letter> letters = new ArrayList<>();
    private int last;

    synchronized Letter add(IntFunction<Letter> make) {
        last++;
        Letter letter = make.apply(last);
        letters.add(letter);
        if (letters.size() > MOST) {
            letters.removeFirst();
        }
        return letter;
    }

    /** Grows with every letter. */
    synchronized int version() {
        return last;
    }

    synchronized Optional<Letter> find(int id) {
        return letters.stream().filter(letter -> letter.id() == id).findFirst();
    }

    /** The newest first. */
    synchronized List<Letter> in(String box) {
        return letters.stream()
                .filter(letter -> letter.box().equals(box))
                .sorted(Comparator.comparingInt(Letter::id).reversed())
                .toList();
    }

    /** Those with the newest letters first, then those who have none yet. */
    synchronized List<Box> boxes() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Letter letter : letters.reversed()) {
            counts.merge(letter.box(), 1, Integer::sum);
        }
        PEOPLE.keySet().stream().sorted().forEach(address -> counts.putIfAbsent(address, 0));
        return counts.entrySet().stream()
                .map(box -> new Box(box.getKey(), nameOf(box.getKey()), box.getValue()))
                .toList();
    }

    static String nameOf(String address) {
        return PEOPLE.getOrDefault(address, "");
    }
}
