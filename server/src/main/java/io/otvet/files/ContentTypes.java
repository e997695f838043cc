package io.otvet.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The type that a file is served with. What a browser would show in place must prove by its first bytes what it is. */
final class ContentTypes {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String UNKNOWN = "application/octet-stream";

    private ContentTypes() {}

    static String of(String claimed, byte[] start) {
        String proved = picture(start);
        if (!proved.isEmpty()) {
            return proved;
        }
        String type = claimed.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") && !SHOWN.contains(type) ? type : UNKNOWN;
    }

    private static String picture(byte[] start) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (bytes.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (bytes.startsWith("GIF8")) {
            return "image/gif";
        }
        return bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8) ? "image/webp" : "";
    }
}
