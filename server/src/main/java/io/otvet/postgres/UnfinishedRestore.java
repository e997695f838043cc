package io.otvet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mark of a restore that is not done, in the data folder and in the database: what lies there is not all, and no
 * server starts on it.
 */
public final class UnfinishedRestore extends RuntimeException {

    public static final String MARK = "restore-unfinished";
    public static final String SCHEMA = "otvet_restore_unfinished";

    UnfinishedRestore(String place) {
        super("A restore into " + place + " was not finished, so there is only a part of the data.");
    }

    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /** @param what by which whoever comes later knows that it was the same restore */
    public static void begin(Path folder, String what) throws IOException {
        Files.writeString(folder.resolve(MARK), what);
    }

    public static void end(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(MARK));
    }
}
