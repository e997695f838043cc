package io.otvet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Reads a whole backup once and compares every sum. */
final class Verification {

    private Verification() {}

    static Manifest of(Path file, Progress progress) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CannotBeDone("There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new CannotBeDone(file + " cannot be read by this user.");
        }
        progress.begin("Verifying");
        try (Seal.Reading reading = new Seal.Reading(file)) {
            return checked(file, reading, progress);
        }
    }

    /** Whatever was found wrong on the way, a broken seal is why. */
    private static Manifest checked(Path file, Seal.Reading reading, Progress progress)
            throws IOException, SQLException {
        try {
            Manifest manifest = new Walk(file, progress).over(reading, Walk.NOTHING_MORE);
            reading.check();
            return manifest;
        } catch (IOException | RuntimeException e) {
            reading.check();
            throw e;
        }
    }
}
