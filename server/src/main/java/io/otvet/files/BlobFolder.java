package io.otvet.files;

import java.nio.file.Path;

/** Where the bytes of a file lie: under their SHA-256, {@code ab/cdef…}. */
public record BlobFolder(Path folder) {

    /** The hashes that files are kept under. */
    public static final String NAMED = "select distinct hash from files.file";

    /** An advisory lock: who holds it shared is sure that no blob is taken away meanwhile. */
    public static final long SWEEPING = 0x0f11e5;

    public Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }
}
