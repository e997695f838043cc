package io.otvet.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Thu, 1 Jan 2026 10:00:00 +0300 (MSK)}, its obsolete forms, that of the C library and ISO 8601. */
final class MailDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7, "msk", 3, "cet", 1);
    private static final Pattern USUAL = Pattern.compile(
            "(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*[.,]?[\\s-]+(\\d{2,4}),?\\s+(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.]\\d+)?"
                    + "\\s*([AaPp][Mm])?\\s*(?:GMT|UTC|UT)?\\s*([+-]\\s?\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?");
    private static final Pattern UNIX = Pattern.compile(
            "([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:([A-Z]{3,4})\\s+)?(\\d{4})");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    private MailDates() {}

    /** Empty when it is no date, or one that no mail can bear. */
    static Optional<Instant> read(String text) {
        try {
            return usual(text).or(() -> unix(text)).or(() -> iso(text)).filter(MailDates::isCredible);
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isCredible(Instant date) {
        int year = date.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Optional<Instant> usual(String text) {
        Matcher part = USUAL.matcher(text);
        if (!part.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(part.group(4));
        if (part.group(7) != null) {
            hour = hour % 12 + (part.group(7).equalsIgnoreCase("pm") ? 12 : 0);
        }
        return instant(
                year(part.group(3)),
                month(part.group(2)),
                number(part.group(1)),
                hour,
                number(part.group(5)),
                number(part.group(6)),
                part.group(8));
    }

    private static Optional<Instant> unix(String text) {
        Matcher part = UNIX.matcher(text);
        return part.find()
                ? instant(
                        year(part.group(7)),
                        month(part.group(1)),
                        number(part.group(2)),
                        number(part.group(3)),
                        number(part.group(4)),
                        number(part.group(5)),
                        part.group(6))
                : Optional.empty();
    }

    private static Optional<Instant> iso(String text) {
        Matcher part = ISO.matcher(text);
        return part.find()
                ? instant(
                        year(part.group(1)),
                        number(part.group(2)),
                        number(part.group(3)),
                        number(part.group(4)),
                        number(part.group(5)),
                        number(part.group(6)),
                        part.group(7))
                : Optional.empty();
    }

    private static Optional<Instant> instant(
            int year, int month, int day, int hour, int minute, int second, @Nullable String zone) {
        return Optional.of(OffsetDateTime.of(year, month, day, hour, minute, Math.min(second, 59), 0, offset(zone))
                .toInstant());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null || zone.length() < 2) {
            return ZoneOffset.UTC;
        }
        if (Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toLowerCase(Locale.ROOT), 0));
        }
        String digits = zone.replaceAll("\\D", "");
        int minutes = Integer.parseInt(digits) / 100 * 60 + Integer.parseInt(digits) % 100;
        boolean isPossible = minutes <= 18 * 60;
        return ZoneOffset.ofTotalSeconds(isPossible ? (zone.charAt(0) == '-' ? -minutes : minutes) * 60 : 0);
    }
}
