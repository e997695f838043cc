package io.otvet.tickets.web;

import io.otvet.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** The version in {@code If-Match: "12"}; none, or a star, when the caller does not care. */
final class IfMatch {

    private IfMatch() {}

    static @Nullable Integer version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        String plain = header.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Integer.valueOf(plain);
        } catch (NumberFormatException _) {
            throw new Invalid("If-Match", "tickets.bad-version");
        }
    }
}
