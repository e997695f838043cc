package io.otvet.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that are not like the others.
 *
 * @param from the first and {@code to} the last of them
 * @param name what customers read, such as the name of the holiday; may be empty
 * @param hours on each of them; empty when nobody is there
 */
public record SpecialDays(LocalDate from, LocalDate to, String name, List<Hours> hours) {

    public SpecialDays {
        hours = List.copyOf(hours);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
