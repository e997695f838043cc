package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** {@code +BB8-} stands for П: base64 of UTF-16 between a plus and a minus (RFC 2152). */
final class Utf7 {

    private static final Pattern SHIFT = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(String text) {
        return SHIFT.matcher(text).replaceAll(match -> {
            byte[] wide = TransferDecoding.base64(Bytes.of(match.group(1)));
            String letters =
                    match.group(1).isEmpty() ? "+" : new String(wide, 0, wide.length & ~1, StandardCharsets.UTF_16BE);
            return letters.replace("\\", "\\\\").replace("$", "\\$");
        });
    }
}
