package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of an array, so that a tree of parts shares the bytes of its mail. */
record Bytes(byte[] array, int from, int to) {

    static final Bytes NONE = new Bytes(new byte[0], 0, 0);

    static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return to - from;
    }

    byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** Byte for character, so that nothing is lost. */
    String latin() {
        return new String(array, from, length(), StandardCharsets.ISO_8859_1);
    }

    Bytes between(int start, int end) {
        return new Bytes(array, start, end);
    }

    /** Where the line that begins at {@code start} ends, its line feed not counted. */
    int lineEnd(int start) {
        int at = start;
        while (at < to && array[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The end without carriage returns and, of a delimiter's line, blanks. */
    int trimmedEnd(int start, int end) {
        int at = end;
        while (at > start && (array[at - 1] == '\r' || array[at - 1] == ' ' || array[at - 1] == '\t')) {
            at--;
        }
        return at;
    }

    boolean startsWith(int at, byte[] prefix) {
        if (at + prefix.length > to) {
            return false;
        }
        return Arrays.equals(array, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
