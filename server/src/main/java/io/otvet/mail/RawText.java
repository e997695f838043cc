package io.otvet.mail;

import java.nio.charset.StandardCharsets;

/** A header's bytes, one per character, as letters: mail programs do write raw UTF-8, windows-1251 and koi8-r there. */
final class RawText {

    private RawText() {}

    static String decode(String bytes) {
        for (int at = 0; at < bytes.length(); at++) {
            if (bytes.charAt(at) > 0x7e || bytes.charAt(at) == 0x1b) {
                return Charsets.detect(bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
