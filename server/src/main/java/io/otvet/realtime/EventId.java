package io.otvet.realtime;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an event in the one order: by transaction, then by number. Numbers alone are no order, as they are given
 * before the commit and a later one may be seen first.
 */
record EventId(long tx, long id) implements Comparable<EventId> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<EventId> ORDER =
            Comparator.comparingLong(EventId::tx).thenComparingLong(EventId::id);

    static Optional<EventId> parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        return shape.matches()
                ? Optional.of(new EventId(Long.parseLong(shape.group(1)), Long.parseLong(shape.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return tx + "-" + id;
    }
}
