package io.otvet.settings;

import java.math.BigInteger;

/** Crockford's digits without letters that are mistaken for one another; five bytes make eight of them. */
final class Base32 {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    static String encode(byte[] bytes) {
        if (bytes.length % 5 != 0) {
            throw new IllegalArgumentException("five bytes at a time");
        }
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int shift = bytes.length * 8 - 5; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
