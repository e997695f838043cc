package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines over a body as they came: unfolded, not decoded, one character per byte. */
record RawHeaders(List<Line> lines) {

    record Line(String name, String value) {}

    /** What was read, and where the body begins. */
    record Reading(RawHeaders headers, int body) {}

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_VALUE = 4_000_000;
    private static final Pattern START = Pattern.compile("^[!-9;-~]{1,200}[ \t]*:.*", Pattern.DOTALL);

    private static final Pattern KNOWN = Pattern.compile(
            "(?i)^(?:received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type"
                    + "|content-transfer-encoding|references|in-reply-to|reply-to|list-id|dkim-signature|x-[\\w-]+):.*");

    static Reading read(Bytes bytes) {
        return new Reader(bytes).read();
    }

    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name.equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst();
    }

    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name.equalsIgnoreCase(name))
                .map(Line::value)
                .toList();
    }

    private static final class Reader {

        private final Bytes bytes;
        private final List<Line> lines = new ArrayList<>();
        private String name = "";
        private final StringBuilder value = new StringBuilder();

        Reader(Bytes bytes) {
            this.bytes = bytes;
        }

        Reading read() {
            int at = bytes.from();
            while (at < bytes.to()) {
                int end = bytes.lineEnd(at);
                int next = Math.min(end + 1, bytes.to());
                String line = text(at, end);
                if (line.isBlank()) {
                    return reading(next);
                }
                if (!take(line, next)) {
                    return reading(at);
                }
                at = next;
            }
            return reading(at);
        }

        /** False when the line can only be text: the blank line was forgotten. */
        private boolean take(String line, int next) {
            if (line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                extend(line);
                return !name.isEmpty() || isFollowedByHeader(next);
            }
            if (START.matcher(line).matches()) {
                start(line);
                return true;
            }
            boolean more = isFollowedByHeader(next) || !name.isEmpty() && (goesOn(next) || goesOnLater(next));
            if (more && !line.startsWith("From ")) {
                extend(" " + line);
            }
            return more || line.startsWith("From ") || line.startsWith(">From ");
        }

        private boolean isFollowedByHeader(int next) {
            return next < bytes.to()
                    && START.matcher(text(next, bytes.lineEnd(next))).matches();
        }

        /** Some gateways lose the indentation of several lines on end: then a header that all know follows soon. */
        private boolean goesOnLater(int from) {
            int at = from;
            for (int line = 0; line < 12 && at < bytes.to(); line++) {
                if (KNOWN.matcher(text(at, bytes.lineEnd(at))).matches()) {
                    return true;
                }
                at = Math.min(bytes.lineEnd(at) + 1, bytes.to());
            }
            return false;
        }

        /** Under it the header ends or an indented line continues it. */
        private boolean goesOn(int next) {
            String line = next < bytes.to() ? text(next, bytes.lineEnd(next)) : "x";
            return line.isBlank() || line.charAt(0) == '\t' || line.charAt(0) == ' ';
        }

        private void start(String line) {
            finish();
            int colon = line.indexOf(':');
            name = line.substring(0, colon).strip();
            value.append(line.substring(colon + 1).strip());
        }

        private void extend(String line) {
            if (!name.isEmpty() && value.length() + line.length() < LONGEST_VALUE) {
                value.append(' ').append(line.strip());
            }
        }

        private void finish() {
            if (!name.isEmpty() && lines.size() < MOST_LINES) {
                lines.add(new Line(name, value.toString()));
            }
            name = "";
            value.setLength(0);
        }

        private Reading reading(int body) {
            finish();
            return new Reading(new RawHeaders(List.copyOf(lines)), body);
        }

        private String text(int from, int end) {
            int until = end;
            while (until > from && bytes.array()[until - 1] == '\r') {
                until--;
            }
            return new String(bytes.array(), from, until - from, StandardCharsets.ISO_8859_1);
        }
    }
}
