package io.otvet.kernel;

import java.util.Optional;

/** Digits with a leading plus, 5 to 15 of them (E.164). A Russian trunk 8 of eleven digits becomes +7. */
public record PhoneNumber(String value) {

    public static Optional<PhoneNumber> parse(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() < 5 || digits.length() > 15) {
            return Optional.empty();
        }
        boolean trunk =
                digits.length() == 11 && digits.startsWith("8") && !text.strip().startsWith("+");
        return Optional.of(new PhoneNumber("+" + (trunk ? "7" + digits.substring(1) : digits)));
    }

    @Override
    public String toString() {
        return value;
    }
}
