package io.otvet.staff;

import org.jspecify.annotations.Nullable;

/** Where a request comes from: the address of the connection, and what the browser calls itself. */
public record Visitor(String address, String device) {

    private static final int LONGEST = 300;

    public static Visitor of(String address, @Nullable String userAgent) {
        String plain =
                userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", " ").strip();
        return new Visitor(address, plain.substring(0, Math.min(plain.length(), LONGEST)));
    }
}
