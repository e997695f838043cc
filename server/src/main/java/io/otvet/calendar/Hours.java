package io.otvet.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From when until when on one day; until midnight is {@code 00:00}. */
public record Hours(LocalTime from, LocalTime to) {

    boolean isForward() {
        return from.isBefore(to) || isUntilMidnight();
    }

    boolean isUntilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    boolean overlaps(Hours other) {
        return startsBefore(other) && other.startsBefore(this);
    }

    private boolean startsBefore(Hours other) {
        return other.isUntilMidnight() || from.isBefore(other.to);
    }

    /** What they are on that day there; a gap or fold of the clock moves them as the clock does. */
    Span on(LocalDate day, ZoneId zone) {
        LocalDate last = isUntilMidnight() ? day.plusDays(1) : day;
        return new Span(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    /** As people read it, midnight as the end of a day. */
    @Override
    public String toString() {
        return from + "–" + (isUntilMidnight() ? "24:00" : to);
    }

    /** A stretch of real time, its end excluded. */
    record Span(Instant from, Instant to) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
