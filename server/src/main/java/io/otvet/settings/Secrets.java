package io.otvet.settings;

import io.otvet.kernel.Defect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what is stored and signs what leaves, with keys derived from the instance key.
 *
 * <ul>
 *   <li>{@code encrypt} is AES-256-GCM with a fresh nonce: {@code v1.} and base64url of nonce and text.
 *   <li>{@code sign} is the first 160 bits of HMAC-SHA256, 32 lower-case letters and digits, so that it survives
 *       mail servers that change the case of an address; {@code verifies} ignores case and takes constant time.
 *   <li>{@code capability} is all 256 bits of it, 52 letters and digits, for what opens a door by itself.
 *   <li>A signature for one purpose never verifies for another.
 * </ul>
 */
@Component
public class Secrets {

    private static final int NONCE = 12;
    private static final String PREFIX = "v1.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    Secrets(InstanceKey key) {
        this.key = key.bytes();
    }

    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    public String decrypt(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new Defect("not a sealed secret");
        }
        byte[] all = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
        byte[] nonce = Arrays.copyOf(all, NONCE);
        byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    public String sign(String purpose, String text) {
        return Base32.encode(Arrays.copyOf(mac(derived(purpose), text), 20));
    }

    public boolean verifies(String purpose, String text, String signature) {
        return isSame(sign(purpose, text), signature);
    }

    public String capability(String purpose, String text) {
        return Base32.encode(mac(derived(purpose), text));
    }

    public boolean opens(String purpose, String text, String capability) {
        return isSame(capability(purpose, text), capability);
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("encrypt"), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new Defect("a stored secret does not open with this instance key", e);
        }
    }

    private byte[] derived(String purpose) {
        return mac(key, "otvet:" + purpose);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Defect("HMAC is missing from this Java", e);
        }
    }
}
