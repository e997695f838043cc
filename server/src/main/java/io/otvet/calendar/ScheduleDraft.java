package io.otvet.calendar;

import io.otvet.kernel.Findings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When a person wants a site to be open. Without any hours in the week nothing is told to customers. */
public record ScheduleDraft(
        @Nullable String zone,
        @Nullable Map<DayOfWeek, List<Hours>> week,
        @Nullable List<Days> special) {

    private static final int MOST_SPECIAL = 100;
    private static final int LONGEST_NAME = 100;

    /** @param to the last day; null when it is the only one */
    public record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String name,
            @Nullable List<Hours> hours) {

        private boolean isForward() {
            return from != null && (to == null || !to.isBefore(from));
        }

        private SpecialDays special() {
            LocalDate first = Objects.requireNonNull(from);
            return new SpecialDays(
                    first,
                    Objects.requireNonNullElse(to, first),
                    Objects.requireNonNullElse(name, "").strip(),
                    inOrder(orNone(hours)));
        }
    }

    public void check(Findings findings) {
        findings.when(!isZone(zone), "schedule.zone", "calendar.not-a-zone")
                .when(
                        orNone(special).size() > MOST_SPECIAL,
                        "schedule.special",
                        "calendar.too-many-days",
                        MOST_SPECIAL);
        days().forEach((day, hours) ->
                findings.when(!areRight(hours), "schedule." + day.name().toLowerCase(), "calendar.hours-wrong"));
        for (Days some : orNone(special)) {
            String said = Objects.requireNonNullElse(some.name(), "");
            findings.when(!some.isForward(), "schedule.special", "calendar.days-backwards")
                    .when(!areRight(orNone(some.hours())), "schedule.special", "calendar.hours-wrong")
                    .when(said.length() > LONGEST_NAME, "schedule.special", "kernel.too-long", LONGEST_NAME)
                    .when(
                            said.chars().anyMatch(Character::isISOControl),
                            "schedule.special",
                            "kernel.control-characters");
        }
    }

    public Schedule schedule() {
        return new Schedule(
                ZoneId.of(Objects.requireNonNull(zone)),
                days().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> inOrder(day.getValue()))),
                orNone(special).stream()
                        .map(Days::special)
                        .sorted(Comparator.comparing(SpecialDays::from))
                        .toList());
    }

    private Map<DayOfWeek, List<Hours>> days() {
        return Objects.requireNonNullElse(week, Map.of());
    }

    private static boolean areRight(List<Hours> hours) {
        return hours.stream().allMatch(Hours::isForward)
                && IntStream.range(0, hours.size())
                        .noneMatch(one -> IntStream.range(0, one)
                                .anyMatch(other -> hours.get(one).overlaps(hours.get(other))));
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        return hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
    }

    private static boolean isZone(@Nullable String zone) {
        try {
            return zone != null && ZoneId.of(zone).getId().length() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
