package io.otvet.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Letters from bytes, by what was declared as far as it can be true, and else by what the bytes look like. */
final class Charsets {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("big5", "x-windows-950"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-7", "utf-7"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac-cyrillic", "x-MacCyrillic"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("koi-8-r", "KOI8-R"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"));
    private static final Set<String> SEVERAL_BYTES = Set.of(
            "GB18030",
            "x-windows-949",
            "windows-31j",
            "x-windows-950",
            "EUC-JP",
            "x-windows-iso2022jp",
            "ISO-2022-KR",
            "EUC-TW",
            "Big5-HKSCS",
            "x-windows-874");

    private static final int MOST_SEEN = 500;
    private static final Map<String, Optional<Charset>> SEEN = new ConcurrentHashMap<>();

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        String name =
                declared == null ? "" : declared.replaceAll("[\\s\"';]", "").toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        Optional<Charset> byMark = byteOrderMark(bytes);
        if (byMark.isPresent()) {
            return new String(bytes, byMark.get());
        }
        return find(name).map(charset -> decode(bytes, charset)).orElseGet(() -> detect(bytes));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        int first = bytes.length > 2 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return first == 0xfffe || first == 0xfeff ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    /** Looking for an unknown name asks every provider of this Java, so the answers are kept. */
    private static Optional<Charset> find(String name) {
        Optional<Charset> seen = SEEN.get(name);
        if (seen != null) {
            return seen;
        }
        Optional<Charset> found = search(name);
        if (SEEN.size() < MOST_SEEN) {
            SEEN.put(name, found);
        }
        return found;
    }

    private static Optional<Charset> search(String name) {
        String known = ALIASES.getOrDefault(name, name);
        return supported(known)
                .or(() -> supported(known.replaceFirst("^x-", "")))
                .or(() -> supported(known.replaceFirst("^cp-?", "cp")))
                .or(() -> supported(known.replaceFirst("^(windows|win)[-_]?", "windows-")))
                .or(() -> supported(known.replaceFirst("^iso-?8859[-_]", "iso-8859-")));
    }

    private static Optional<Charset> supported(String name) {
        try {
            return name.isEmpty() || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not even the shape of a name
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        if (SEVERAL_BYTES.contains(charset.name())) {
            return new String(bytes, charset);
        }
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            return looksWide(bytes) ? new String(bytes, charset) : detect(bytes);
        }
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        Optional<String> utf8 = utf8(bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        boolean isUtf8OrAscii = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        return isUtf8OrAscii ? broken(bytes, charset) : Cyrillic.better(bytes, charset);
    }

    /** Mostly right UTF-8 with a few bad bytes stays UTF-8; otherwise the label was wrong. */
    private static String broken(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return detect(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long bad = text.chars().filter(letter -> letter == '\uFFFD').count();
        long good = text.chars()
                .filter(letter -> letter > 0x7f && letter != '\uFFFD')
                .count();
        return bad > good ? detect(bytes) : text;
    }

    static String detect(byte[] bytes) {
        if (isAscii(bytes)) {
            boolean hasEscapes = new String(bytes, StandardCharsets.ISO_8859_1).matches("(?s).*\\x1b[$(][@BJ].*");
            return new String(bytes, hasEscapes ? Charset.forName("x-windows-iso2022jp") : StandardCharsets.US_ASCII);
        }
        return utf8(bytes).orElseGet(() -> Cyrillic.better(bytes, Charset.forName("windows-1252")));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksWide(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet == 0) {
                return true;
            }
        }
        return !isAscii(bytes) && utf8(bytes).isEmpty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
