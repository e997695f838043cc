package io.otvet.channels.email.grants;

import io.otvet.kernel.Defect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for one way there and back. */
record OneTime(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static OneTime fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTime(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }

    /** What PKCE (RFC 7636) tells of it beforehand. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash());
    }

    @Override
    public String toString() {
        return "OneTime[…]";
    }
}
