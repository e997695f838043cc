package io.otvet.staff.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A device with one key (ES256), which says what it is told to. Its bytes are those of WebAuthn, written by hand. */
final class VirtualAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    final byte[] credential = bytes(UUID.randomUUID());
    private final KeyPair pair = pair();
    String origin = "http://localhost:8080";
    String site = "localhost";
    int flags = PRESENT | VERIFIED;
    int counter = 1;

    Map<String, Object> make(String challenge) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(head(flags | WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(
                ByteBuffer.allocate(2).putShort((short) credential.length).array());
        data.writeBytes(credential);
        data.writeBytes(key());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.write(0xa0);
        object.writeBytes(text("authData"));
        object.writeBytes(blob(data.toByteArray()));
        return answer(Map.of(
                "clientDataJSON",
                base64(said("webauthn.create", challenge)),
                "attestationObject",
                base64(object.toByteArray())));
    }

    Map<String, Object> prove(String challenge) {
        byte[] said = said("webauthn.get", challenge);
        byte[] head = head(flags);
        byte[] signed = ByteBuffer.allocate(head.length + 32)
                .put(head)
                .put(sha256(said))
                .array();
        return answer(Map.of(
                "clientDataJSON", base64(said),
                "authenticatorData", base64(head),
                "signature", base64(sign(signed))));
    }

    private Map<String, Object> answer(Map<String, String> response) {
        return Map.of(
                "id", base64(credential),
                "rawId", base64(credential),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of());
    }

    private byte[] said(String type, String challenge) {
        String text = "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}";
        return text.formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int with) {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) with)
                .putInt(counter)
                .array();
    }

    /** COSE: kty EC2, alg ES256, curve P-256, x, y. */
    private byte[] key() {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        out.writeBytes(blob(number(open.getW().getAffineX())));
        out.write(0x22);
        out.writeBytes(blob(number(open.getW().getAffineY())));
        return out.toByteArray();
    }

    private static byte[] number(BigInteger value) {
        byte[] all = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] text(String text) {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(content.length + 1)
                .put((byte) (0x60 | content.length))
                .put(content)
                .array();
    }

    private static byte[] blob(byte[] content) {
        return ByteBuffer.allocate(content.length + 2)
                .put((byte) 0x58)
                .put((byte) content.length)
                .put(content)
                .array();
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return Arrays.copyOf(id.toString().getBytes(StandardCharsets.US_ASCII), 16);
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
