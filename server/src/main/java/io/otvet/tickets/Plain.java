package io.otvet.tickets;

import java.util.regex.Pattern;

/** Makes foreign text fit for a row: PostgreSQL takes no NUL, a list no line break. */
final class Plain {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\p{Zs}\\p{Zl}\\p{Zp}]+");

    private Plain() {}

    static String text(String foreign) {
        return foreign.indexOf('\0') < 0 ? foreign : foreign.replace("\0", "");
    }

    /** One line of at most so many characters, never cut inside one. */
    static String line(String foreign, int most) {
        String head = foreign.length() > most * 8 ? foreign.substring(0, most * 8) : foreign;
        String line = SPACES.matcher(head).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
