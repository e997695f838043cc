package io.otvet.demo;

/** Russian names as people write them in their addresses. */
final class Latin {

    private static final String FROM = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] TO = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "h", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };

    private Latin() {}

    static String of(String word) {
        StringBuilder latin = new StringBuilder();
        for (char letter : word.toLowerCase().toCharArray()) {
            int at = FROM.indexOf(letter);
            latin.append(at < 0 ? String.valueOf(letter) : TO[at]);
        }
        return latin.toString();
    }
}
