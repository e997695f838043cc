package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Locale;

/** One way to know a customer: a name, an address or a number. {@code key} is what equal ones share. */
record Point(Kind kind, String key, String shown) {

    enum Kind {
        NAME,
        EMAIL,
        PHONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Seen(Point point, Instant lastSeen) {}

    static Point of(EmailAddress email) {
        return new Point(Kind.EMAIL, email.value(), email.value());
    }

    static Point of(PhoneNumber phone) {
        return new Point(Kind.PHONE, phone.value().substring(1), phone.value());
    }

    static Point name(String name) {
        return new Point(Kind.NAME, fold(name), name);
    }

    boolean isSameAs(Point other) {
        return kind == other.kind && key.equals(other.key);
    }

    /** Lower case, and ё as the е that people type instead. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
