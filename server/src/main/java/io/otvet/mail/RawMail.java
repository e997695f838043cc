package io.otvet.mail;

import java.nio.charset.StandardCharsets;

/**
 * What stands before the first header, and line ends of another age, put right without copying where there is no
 * need.
 */
final class RawMail {

    private RawMail() {}

    static Bytes tidy(byte[] raw) {
        byte[] lines = hasLineFeeds(raw) ? raw : withLineFeeds(raw);
        Bytes mail = Bytes.of(lines);
        int start = mail.startsWith(0, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}) ? 3 : 0;
        while (start < mail.to() && mail.trimmedEnd(start, mail.lineEnd(start)) == start) {
            start = Math.min(mail.lineEnd(start) + 1, mail.to());
        }
        while (mail.startsWith(start, "From ".getBytes(StandardCharsets.US_ASCII))) {
            start = Math.min(mail.lineEnd(start) + 1, mail.to());
        }
        return mail.between(start, mail.to());
    }

    private static boolean hasLineFeeds(byte[] raw) {
        for (byte octet : raw) {
            if (octet == '\n') {
                return true;
            }
        }
        return false;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        byte[] lines = raw.clone();
        for (int at = 0; at < lines.length; at++) {
            lines[at] = lines[at] == '\r' ? (byte) '\n' : lines[at];
        }
        return lines;
    }
}
