package io.otvet.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody is there to answer.
 *
 * @param zone in which the hours are meant
 * @param week the hours of each weekday in their order; days without any are absent
 * @param special days that differ; of two that overlap the first holds
 */
public record Schedule(ZoneId zone, Map<DayOfWeek, List<Hours>> week, List<SpecialDays> special) {

    /** A schedule in which nobody ever comes back is a mistake: looking further helps nobody. */
    private static final int HORIZON = 400;

    public Schedule {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                days.put(day, List.copyOf(hours));
            }
        });
        week = days;
        special = List.copyOf(special);
    }

    public boolean isEmpty() {
        return week.isEmpty();
    }

    public boolean isOpen(Instant at) {
        return spans(at).anyMatch(span -> span.holds(at));
    }

    /** When the present opening ends; empty when it is closed, or open without end. */
    public Optional<Instant> closes(Instant at) {
        Instant end = at;
        for (Hours.Span span : (Iterable<Hours.Span>) spans(at)::iterator) {
            if (span.from().isAfter(end)) {
                return end.equals(at) ? Optional.empty() : Optional.of(end);
            }
            end = span.to().isAfter(end) ? span.to() : end;
        }
        return Optional.empty();
    }

    /** When it opens next after {@code at}; empty when never within a year. */
    public Optional<Instant> opens(Instant at) {
        return spans(at).map(Hours.Span::from).filter(from -> from.isAfter(at)).findFirst();
    }

    /** The special days that begin or go on within so many days. */
    List<SpecialDays> coming(Instant at, int days) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return special.stream()
                .filter(some -> !some.to().isBefore(today) && !some.from().isAfter(today.plusDays(days)))
                .toList();
    }

    List<Hours> on(LocalDate day) {
        return special.stream()
                .filter(some -> some.holds(day))
                .findFirst()
                .map(SpecialDays::hours)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    /** Those that have not ended at this moment, in their order. */
    private Stream<Hours.Span> spans(Instant at) {
        LocalDate yesterday = at.atZone(zone).toLocalDate().minusDays(1);
        return Stream.iterate(yesterday, day -> day.plusDays(1))
                .limit(HORIZON)
                .flatMap(day -> on(day).stream().map(hours -> hours.on(day, zone)))
                .filter(span -> span.to().isAfter(at));
    }
}
