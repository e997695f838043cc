package io.otvet.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code =?charset?B?…?=} (RFC 2047) as it is written in the field: split inside a letter, inside a group of base64,
 * with blanks in it, glued to its neighbours or never closed.
 */
final class EncodedWords {

    private static final Pattern START = Pattern.compile("=\\?([^?\\s*=]{1,40})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?");
    private static final Pattern ESCAPE = Pattern.compile("[0-9A-F]{2}[^?\\s]");

    private EncodedWords() {}

    static String decode(String text) {
        return text.contains("=?") ? new Run(text).decode() : text;
    }

    private static final class Run {

        private final String text;
        private final StringBuilder out = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";
        private String unfinished = "";

        Run(String text) {
            this.text = text;
        }

        String decode() {
            Matcher word = START.matcher(text);
            int at = 0;
            while (word.find(at)) {
                String between = text.substring(at, word.start());
                if (at == 0 || !between.isBlank()) {
                    flush();
                    out.append(between);
                }
                int end = end(word.end());
                take(word.group(1), word.group(2), text.substring(word.end(), end));
                at = Math.min(end + 2, text.length());
            }
            flush();
            return out.append(text.substring(at)).toString();
        }

        /** Where {@code ?=} closes the word: not where an escape like {@code ?=3D} only looks so; else the end. */
        private int end(int from) {
            int at = text.indexOf("?=", from);
            while (at >= 0 && ESCAPE.matcher(text).region(at + 2, text.length()).lookingAt()) {
                at = text.indexOf("?=", at + 2);
            }
            return at < 0 ? text.length() : at;
        }

        private void take(String name, String encoding, String content) {
            if (!name.equalsIgnoreCase(charset)) {
                flush();
                charset = name;
            }
            if (encoding.equalsIgnoreCase("b")) {
                takeBase64(content.replaceAll("\\s", ""));
            } else {
                finishGroup();
                byte[] latin = content.getBytes(StandardCharsets.ISO_8859_1);
                boolean isRaw = content.chars().anyMatch(letter -> letter > 0xff);
                byte[] octets = isRaw ? content.getBytes(StandardCharsets.UTF_8) : latin;
                bytes.writeBytes(TransferDecoding.quotedPrintable(Bytes.of(octets), true));
            }
        }

        private void takeBase64(String content) {
            String group = unfinished + content;
            boolean isWhole = group.endsWith("=") || group.length() % 4 == 0;
            unfinished = isWhole ? "" : group;
            if (isWhole) {
                bytes.writeBytes(TransferDecoding.base64(Bytes.of(group)));
            }
        }

        private void finishGroup() {
            bytes.writeBytes(TransferDecoding.base64(Bytes.of(unfinished)));
            unfinished = "";
        }

        private void flush() {
            finishGroup();
            if (bytes.size() > 0) {
                out.append(Charsets.decode(bytes.toByteArray(), charset));
            }
            bytes.reset();
            charset = "";
        }
    }
}
