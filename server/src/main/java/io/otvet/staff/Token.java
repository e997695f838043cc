package io.otvet.staff;

import io.otvet.kernel.Defect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that open a door. Its holder has the text, we keep only the hash. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }

    /** In constant time. */
    boolean is(Token other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
