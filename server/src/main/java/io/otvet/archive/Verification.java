package io.otvet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Reads a whole backup and compares every sum. */
final class Verification {

    private Verification() {}

    static Manifest of(Path file, Progress progress) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CannotBeDone("There is no file " + file + ".");
        }
        if (!Files.isReadable(file)) {
            throw new CannotBeDone(file + " cannot be read by this user.");
        }
        Seal.check(file, progress);
        return new Walk(file, progress).over(Walk.NOTHING_MORE);
    }
}
