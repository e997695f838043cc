package io.otvet.demo;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes customers up: believable names, addresses under {@code .example}, numbers that nobody has. */
final class People {

    private static final List<String> WOMEN = List.of(
            "Мария", "Ольга", "Елена", "Дарья", "Инна", "Лидия", "Вера", "Галина", "Софья", "Алина", "Ксения", "Нина",
            "Полина", "Тамара");
    private static final List<String> MEN = List.of(
            "Василий", "Тимур", "Роман", "Арсений", "Игорь", "Павел", "Денис", "Михаил", "Фёдор", "Семён", "Никита",
            "Глеб");
    private static final List<String> FAMILIES = List.of(
            "Ремизов",
            "Белов",
            "Савин",
            "Дубов",
            "Галеев",
            "Орлов",
            "Волков",
            "Новак",
            "Луговой",
            "Снегирёв",
            "Ильин",
            "Кравцов",
            "Журавлёв",
            "Мельников",
            "Тихонов",
            "Зимин",
            "Ершов",
            "Лебедев",
            "Соколов",
            "Рябинин");
    private static final List<String> FIRST = List.of(
            "Emma", "James", "Olivia", "Noah", "Grace", "Leo", "Hannah", "Max", "Ruth", "Oscar", "Nora", "Felix", "Ivy",
            "Samuel");
    private static final List<String> LAST = List.of(
            "Walker", "Bennett", "Hughes", "Carter", "Morris", "Reed", "Palmer", "Fisher", "Grant", "Doyle", "Marsh",
            "Lowe", "Blake", "Shaw");
    private static final List<String> HOSTS = List.of("pochta.example", "mail.example", "post.example", "box.example");

    private final RandomGenerator random;
    private final RowIds ids;

    People(RandomGenerator random, RowIds ids) {
        this.random = random;
        this.ids = ids;
    }

    Person make(int number) {
        boolean russian = number % 3 != 2;
        boolean woman = random.nextBoolean();
        String first = one(russian ? woman ? WOMEN : MEN : FIRST);
        String family = one(russian ? FAMILIES : LAST);
        String last = russian && woman && !family.endsWith("к") ? feminine(family) : family;
        String email = (Latin.of(first) + "." + Latin.of(family) + number + "@" + one(HOSTS)).toLowerCase();
        String phone = "+7900" + String.format("%07d", number);
        UUID id = ids.next();
        return new Person(id, first, last, email, phone, russian ? "ru" : "en");
    }

    private static String feminine(String family) {
        return family.endsWith("ой") ? family.substring(0, family.length() - 2) + "ая" : family + "а";
    }

    private String one(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
