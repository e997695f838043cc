package io.otvet.demo;

import io.otvet.calendar.Hours;
import io.otvet.calendar.ScheduleDraft;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When the people of the demo are there. */
final class DemoHours {

    private static final String ZONE = "Europe/Moscow";

    private DemoHours() {}

    static ScheduleDraft of(String place, Clock clock) {
        return switch (place) {
            case "school" -> schedule(hours(9, 21), hours(10, 18), Set.of(), clock);
            case "shop" -> schedule(hours(9, 19), hours(10, 16), Set.of(DayOfWeek.SUNDAY), clock);
            default -> schedule(hours(11, 20), hours(11, 18), Set.of(DayOfWeek.MONDAY), clock);
        };
    }

    private static ScheduleDraft schedule(Hours weekday, Hours weekend, Set<DayOfWeek> off, Clock clock) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!off.contains(day)) {
                week.put(day, List.of(day.compareTo(DayOfWeek.SATURDAY) < 0 ? weekday : weekend));
            }
        }
        return new ScheduleDraft(ZONE, week, List.of(newYear(clock)));
    }

    private static ScheduleDraft.Days newYear(Clock clock) {
        LocalDate eve = LocalDate.of(LocalDate.now(clock).getYear(), Month.DECEMBER, 31);
        return new ScheduleDraft.Days(eve, eve.plusDays(8), "Новый год", List.of());
    }

    private static Hours hours(int from, int to) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
