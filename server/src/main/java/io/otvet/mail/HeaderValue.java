package io.otvet.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code value; name=text; name*0*=utf-8''%D0…}: the continued and encoded parameters of RFC 2231 put together, and
 * every bend of the rules that mail programs are known for forgiven. Names are in lower case.
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final int MOST = 2_000;

    static HeaderValue of(String line) {
        int semicolon = line.indexOf(';');
        String value = semicolon < 0 ? line : line.substring(0, semicolon);
        Map<String, String> raw = semicolon < 0 ? Map.of() : new ParameterScan(line, semicolon + 1).read(MOST);
        return new HeaderValue(withoutComment(value).strip().toLowerCase(Locale.ROOT), joined(raw));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    private static String withoutComment(String value) {
        int open = value.indexOf('(');
        return open < 0 ? value : value.substring(0, open);
    }

    private static Map<String, String> joined(Map<String, String> raw) {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        raw.forEach((name, text) -> {
            int star = name.indexOf('*');
            if (star < 1) {
                plain.put(name, EncodedWords.decode(RawText.decode(text)));
            } else {
                pieces.computeIfAbsent(name.substring(0, star), _ -> new TreeMap<>())
                        .put(number(name.substring(star + 1)), new Piece(text, name.endsWith("*")));
            }
        });
        pieces.forEach((name, parts) -> plain.put(name, PercentText.decode(parts.values())));
        return plain;
    }

    private static int number(String suffix) {
        String digits = suffix.endsWith("*") ? suffix.substring(0, suffix.length() - 1) : suffix;
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Integer.parseInt(digits) : 0;
    }

    record Piece(String text, boolean encoded) {}
}
