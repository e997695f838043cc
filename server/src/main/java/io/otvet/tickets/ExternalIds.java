package io.otvet.tickets;

import io.otvet.kernel.Defect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Names that channels give to messages, of any length, as keys of one length. */
final class ExternalIds {

    private ExternalIds() {}

    /** 128 bits of SHA-256; angle brackets and spaces around a Message-ID do not count. */
    static byte[] hash(String externalId) {
        try {
            byte[] text = plain(externalId).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }

    static String plain(String externalId) {
        String trimmed = Plain.text(externalId).strip();
        return trimmed.startsWith("<") && trimmed.endsWith(">") ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }
}
