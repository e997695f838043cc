package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to a tree of parts. It never fails: what is too deep or too much stays a leaf, a delimiter that never comes is
 * looked for in the body, and what cannot be a part is text.
 */
final class MimeReader {

    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 1_000;
    private static final Set<String> MAJOR =
            Set.of("text", "image", "audio", "video", "application", "message", "multipart", "model", "font");

    private int parts;

    static MimePart read(Bytes mail) {
        return new MimeReader().part(mail, 0, "text/plain");
    }

    private MimePart part(Bytes bytes, int depth, String fallback) {
        parts++;
        RawHeaders.Reading reading = RawHeaders.read(bytes);
        RawHeaders headers = reading.headers();
        Bytes body = bytes.between(Math.min(reading.body(), bytes.to()), bytes.to());
        HeaderValue type = type(headers, fallback);
        if (!type.value().startsWith("multipart/")) {
            return new MimePart(headers, type, body, List.of());
        }
        List<MimePart> children = depth < DEEPEST ? children(type, body, depth) : List.of();
        HeaderValue seen = children.isEmpty() ? new HeaderValue("text/plain", type.parameters()) : type;
        return new MimePart(headers, seen, body, children);
    }

    private static HeaderValue type(RawHeaders headers, String fallback) {
        HeaderValue said = HeaderValue.of(headers.first("Content-Type").orElse(fallback));
        String value = said.value().replaceAll("\\s", "");
        int slash = value.indexOf('/');
        if (slash > 0 && slash < value.length() - 1) {
            return new HeaderValue(value, said.parameters());
        }
        String major = slash < 0 ? value : value.substring(0, slash);
        return new HeaderValue(
                switch (major) {
                    case "multipart" -> "multipart/mixed";
                    case "html" -> "text/html";
                    case "text" -> "text/plain";
                    default -> MAJOR.contains(major) ? "application/octet-stream" : fallback;
                },
                said.parameters());
    }

    private List<MimePart> children(HeaderValue type, Bytes body, int depth) {
        Optional<String> boundary = type.parameter("boundary").map(String::stripTrailing);
        List<Bytes> pieces = boundary.map(name -> pieces(body, name)).orElse(List.of());
        if (pieces.isEmpty()) {
            pieces = guess(body).map(name -> pieces(body, name)).orElse(List.of());
        }
        String fallback = type.value().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        List<MimePart> children = new ArrayList<>();
        for (Bytes piece : pieces) {
            if (parts < MOST_PARTS) {
                children.add(part(piece, depth + 1, fallback));
            }
        }
        return children;
    }

    /** The first line that looks like a delimiter and has a header under it. */
    private static Optional<String> guess(Bytes body) {
        for (int at = body.from(); at < body.to(); at = body.lineEnd(at) + 1) {
            int end = body.lineEnd(at);
            if (end - at > 4 && body.array()[at] == '-' && body.array()[at + 1] == '-') {
                String next = new String(
                        body.array(),
                        Math.min(end + 1, body.to()),
                        Math.min(8, Math.max(0, body.to() - end - 1)),
                        StandardCharsets.ISO_8859_1);
                if (next.equalsIgnoreCase("content-")) {
                    return Optional.of(new String(
                            body.array(), at + 2, body.trimmedEnd(at, end) - at - 2, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Bytes> pieces(Bytes body, String boundary) {
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        List<Bytes> pieces = new ArrayList<>();
        int start = -1;
        for (int at = body.from(); at < body.to() && pieces.size() < MOST_PARTS; at = body.lineEnd(at) + 1) {
            Line line = body.startsWith(at, delimiter) ? line(body, at + delimiter.length) : Line.TEXT;
            if (line != Line.TEXT && start >= 0) {
                pieces.add(body.between(start, withoutLineEnd(body, start, at)));
            }
            if (line == Line.LAST) {
                start = -1;
            } else if (line == Line.NEXT) {
                start = Math.min(body.lineEnd(at) + 1, body.to());
            }
        }
        if (start >= 0 && start < body.to()) {
            pieces.add(body.between(start, body.to()));
        }
        return pieces;
    }

    private enum Line {
        TEXT,
        NEXT,
        LAST
    }

    private static Line line(Bytes body, int after) {
        int end = body.trimmedEnd(after, body.lineEnd(after));
        boolean closes = end - after >= 2 && body.array()[after] == '-' && body.array()[after + 1] == '-';
        if (end == after) {
            return Line.NEXT;
        }
        return closes && end - after <= 4 ? Line.LAST : Line.TEXT;
    }

    private static int withoutLineEnd(Bytes body, int start, int at) {
        int end = at > start ? at - 1 : at;
        while (end > start && body.array()[end - 1] == '\r') {
            end--;
        }
        return Math.max(start, end);
    }
}
