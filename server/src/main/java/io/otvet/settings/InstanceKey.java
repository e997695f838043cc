package io.otvet.settings;

import io.otvet.kernel.Defect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The secret of this instance: {@code OTVET_SECRET_KEY}, or one made at first start beside the data. */
@Component
class InstanceKey {

    private static final int SHORTEST = 32;

    private final byte[] bytes;

    InstanceKey(Instance instance) {
        String given = instance.secretKey();
        String text = given == null || given.isBlank() ? kept(instance.data().resolve("secret.key")) : given.strip();
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("OTVET_SECRET_KEY is too short: give at least 32 random characters");
        }
        this.bytes = digest(text);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new IllegalStateException("The instance key " + file + " can be neither read nor made", e);
        }
    }

    private static String make(Path file) throws IOException {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        String text = Base64.getEncoder().encodeToString(random);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return text;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }
}
