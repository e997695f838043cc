package io.otvet.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told of when somebody is there.
 *
 * @param turn when it closes if it is open, when it opens if it is closed; null when it stays as it is
 * @param today whether that is on this day there
 * @param week the days from Monday, those with the same hours taken together; days without hours are left out
 * @param special the days of the coming two weeks that differ
 */
public record Opening(
        boolean open, @Nullable Instant turn, boolean today, ZoneId zone, List<Days> week, List<SpecialDays> special) {

    private static final int SOON = 14;

    /** Weekdays in a row; {@code hours} are those of the first of them that comes next, to be told in any zone. */
    public record Days(DayOfWeek first, DayOfWeek last, List<Stretch> hours) {}

    /** The hours, and when they are next. */
    public record Stretch(Hours hours, Instant from, Instant to) {}

    public static Opening of(Schedule schedule, Instant now) {
        boolean open = schedule.isOpen(now);
        Optional<Instant> turn = open ? schedule.closes(now) : schedule.opens(now);
        return new Opening(
                open,
                turn.orElse(null),
                turn.filter(at -> isSameDay(at, now, schedule.zone())).isPresent(),
                schedule.zone(),
                week(schedule, now),
                schedule.coming(now, SOON));
    }

    private static boolean isSameDay(Instant one, Instant other, ZoneId zone) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    private static List<Days> week(Schedule schedule, Instant now) {
        List<Days> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Hours> hours = schedule.week().getOrDefault(day, List.of());
            Days before = all.isEmpty() ? null : all.getLast();
            if (before != null && before.last().plus(1) == day && isSame(before, hours)) {
                all.set(all.size() - 1, new Days(before.first(), day, before.hours()));
            } else if (!hours.isEmpty()) {
                all.add(new Days(day, day, stretches(schedule.zone(), day, hours, now)));
            }
        }
        return all;
    }

    private static boolean isSame(Days before, List<Hours> hours) {
        return before.hours().stream().map(Stretch::hours).toList().equals(hours);
    }

    private static List<Stretch> stretches(ZoneId zone, DayOfWeek day, List<Hours> hours, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate next = today.plusDays((day.getValue() - today.getDayOfWeek().getValue() + 7) % 7);
        return hours.stream()
                .map(some -> new Stretch(
                        some, some.on(next, zone).from(), some.on(next, zone).to()))
                .toList();
    }
}
