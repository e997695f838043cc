package io.otvet.settings;

import java.math.BigInteger;

/** Crockford's digits without letters that are mistaken for one another; five bytes make eight of them. */
final class Base32 {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    /** What is missing to the last digit is filled up with zeros. */
    static String encode(byte[] bytes) {
        int digits = (bytes.length * 8 + 4) / 5;
        BigInteger number = new BigInteger(1, bytes).shiftLeft(digits * 5 - bytes.length * 8);
        StringBuilder text = new StringBuilder();
        for (int shift = (digits - 1) * 5; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
