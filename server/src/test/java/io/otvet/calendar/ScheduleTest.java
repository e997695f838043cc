package io.otvet.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Hours DAY = hours("09:00", "18:00");

    /** 2026-11-23 is a Monday; Moscow is three hours ahead. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-23T05:59:59Z, -,                    2026-11-23T06:00:00Z
            2026-11-23T06:00:00Z, 2026-11-23T15:00:00Z, 2026-11-24T06:00:00Z
            2026-11-23T14:59:59Z, 2026-11-23T15:00:00Z, 2026-11-24T06:00:00Z
            2026-11-23T15:00:00Z, -,                    2026-11-24T06:00:00Z
            2026-11-27T15:00:00Z, -,                    2026-11-30T06:00:00Z
            2026-12-30T15:00:00Z, -,                    2027-01-11T06:00:00Z
            2026-12-31T10:00:00Z, -,                    2027-01-11T06:00:00Z
            """)
    void tellsWhenItClosesAndOpens(Instant at, Instant closes, Instant opens) {
        Schedule office = new Schedule(
                MOSCOW,
                workdays(),
                List.of(new SpecialDays(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 8), "", List.of())));

        assertThat(office.isOpen(at)).isEqualTo(closes != null);
        assertThat(office.closes(at).orElse(null)).isEqualTo(closes);
        assertThat(office.opens(at)).contains(opens);
    }

    @Test
    void hasShorterDays() {
        LocalDate eve = LocalDate.of(2026, 11, 23);
        Schedule office = new Schedule(
                MOSCOW, workdays(), List.of(new SpecialDays(eve, eve, "", List.of(hours("10:00", "12:00")))));

        assertThat(office.isOpen(Instant.parse("2026-11-23T06:30:00Z"))).isFalse();
        assertThat(office.closes(Instant.parse("2026-11-23T07:30:00Z")))
                .contains(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void goesOnOverMidnightAndNeverClosesWhenItIsAlwaysThere() {
        Schedule night = new Schedule(
                MOSCOW,
                Map.of(FRIDAY, List.of(hours("20:00", "00:00")), SATURDAY, List.of(hours("00:00", "04:00"))),
                List.of());
        Schedule always = new Schedule(MOSCOW, everyDay(hours("00:00", "00:00")), List.of());

        assertThat(night.closes(Instant.parse("2026-11-27T18:00:00Z"))).contains(Instant.parse("2026-11-28T01:00:00Z"));
        assertThat(always.isOpen(Instant.EPOCH)).isTrue();
        assertThat(always.closes(Instant.EPOCH)).isEmpty();
    }

    @Test
    void followsTheClockOfItsPlace() {
        Schedule office = new Schedule(BERLIN, everyDay(DAY), List.of());

        assertThat(office.opens(Instant.parse("2026-03-28T20:00:00Z"))).contains(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(office.opens(Instant.parse("2026-03-27T20:00:00Z"))).contains(Instant.parse("2026-03-28T08:00:00Z"));
    }

    @Test
    void neverOpensAgainWithoutHours() {
        Schedule none = new Schedule(MOSCOW, Map.of(MONDAY, List.of()), List.of());

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.opens(Instant.EPOCH)).isEmpty();
    }

    @Test
    void tellsDaysWithTheSameHoursTogether() {
        Map<DayOfWeek, List<Hours>> week = workdays();
        week.put(SUNDAY, List.of(hours("10:00", "12:00"), hours("13:00", "15:00")));
        Opening opening = Opening.of(new Schedule(MOSCOW, week, List.of()), Instant.parse("2026-11-25T10:00:00Z"));

        assertThat(opening.open()).isTrue();
        assertThat(opening.week())
                .containsExactly(
                        new Opening.Days(
                                MONDAY,
                                FRIDAY,
                                List.of(new Opening.Stretch(
                                        DAY,
                                        Instant.parse("2026-11-30T06:00:00Z"),
                                        Instant.parse("2026-11-30T15:00:00Z")))),
                        new Opening.Days(
                                SUNDAY,
                                SUNDAY,
                                List.of(
                                        new Opening.Stretch(
                                                hours("10:00", "12:00"),
                                                Instant.parse("2026-11-29T07:00:00Z"),
                                                Instant.parse("2026-11-29T09:00:00Z")),
                                        new Opening.Stretch(
                                                hours("13:00", "15:00"),
                                                Instant.parse("2026-11-29T10:00:00Z"),
                                                Instant.parse("2026-11-29T12:00:00Z")))));
    }

    private static Map<DayOfWeek, List<Hours>> workdays() {
        Map<DayOfWeek, List<Hours>> week = everyDay(DAY);
        week.remove(SATURDAY);
        week.remove(SUNDAY);
        return week;
    }

    private static Map<DayOfWeek, List<Hours>> everyDay(Hours hours) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> List.of(hours)));
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
