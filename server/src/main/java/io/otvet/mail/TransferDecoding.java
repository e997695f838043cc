package io.otvet.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** Undoes base64, quoted-printable and uuencode, skipping what is no part of them rather than giving up. */
final class TransferDecoding {

    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int at = 0; at < alphabet.length(); at++) {
            VALUES[alphabet.charAt(at)] = (byte) at;
        }
        VALUES['-'] = 62;
        VALUES['_'] = 63;
    }

    private TransferDecoding() {}

    static byte[] decode(Bytes body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable", "quoted_printable" -> quotedPrintable(body, false);
            case "x-uuencode", "x-uue", "uuencode", "uue" -> UuText.first(body).orElseGet(body::copy);
            default -> body.copy();
        };
    }

    /** Padding in the middle only ends a group: several texts glued together are read to the last. */
    static byte[] base64(Bytes body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length() * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (int at = body.from(); at < body.to(); at++) {
            int octet = body.array()[at] & 0xff;
            int value = VALUES[octet];
            if (octet == '=') {
                flush(out, bits, count);
                count = 0;
            } else if (value >= 0) {
                bits = bits << 6 | value;
                count++;
                if (count == 4) {
                    flush(out, bits, count);
                    count = 0;
                }
            }
        }
        flush(out, bits, count);
        return out.toByteArray();
    }

    private static void flush(ByteArrayOutputStream out, int bits, int count) {
        if (count == 4) {
            out.write(bits >> 16);
            out.write(bits >> 8);
            out.write(bits);
        } else if (count == 3) {
            out.write(bits >> 10);
            out.write(bits >> 2);
        } else if (count == 2) {
            out.write(bits >> 4);
        }
    }

    /** {@code inHeader}: an underscore stands for a blank and there are no lines. */
    static byte[] quotedPrintable(Bytes body, boolean inHeader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        int at = body.from();
        while (at < body.to()) {
            int octet = body.array()[at] & 0xff;
            if (octet == '=') {
                at = escape(body, at, out);
            } else {
                out.write(inHeader && octet == '_' ? ' ' : octet);
                at++;
            }
        }
        return out.toByteArray();
    }

    private static int escape(Bytes body, int at, ByteArrayOutputStream out) {
        int value = at + 2 < body.to() ? pair(body.array()[at + 1], body.array()[at + 2]) : -1;
        if (value >= 0) {
            out.write(value);
            return at + 3;
        }
        int end = body.lineEnd(at);
        if (body.trimmedEnd(at, end) == at + 1) {
            return Math.min(end + 1, body.to());
        }
        out.write('=');
        return at + 1;
    }

    static int hex(String text, int at) {
        return at + 1 < text.length() ? pair((byte) text.charAt(at), (byte) text.charAt(at + 1)) : -1;
    }

    private static int pair(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }
}
