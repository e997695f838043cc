package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a channel knows of the one who writes: an address, a number, a name, at least one of them. */
public record Sender(
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable String name) {

    private static final int LONGEST = 200;

    public Sender {
        if (email == null && phone == null && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("a sender with neither address, number nor name");
        }
    }

    /** The name as one clean line; foreign input may hold anything. */
    Optional<String> cleanName() {
        return Optional.ofNullable(name)
                .map(text -> text.replaceAll("[\\p{Cntrl}\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /** What to call one who gave no name. */
    String standIn() {
        return email != null ? email.value() : Objects.requireNonNull(phone).value();
    }

    /** What belongs to one customer only, the surest first. */
    Stream<Point> marks() {
        return Stream.of(
                        Optional.ofNullable(email).map(Point::of),
                        Optional.ofNullable(phone).map(Point::of))
                .flatMap(Optional::stream);
    }
}
