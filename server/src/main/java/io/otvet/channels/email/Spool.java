package io.otvet.channels.email;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The bytes of a mail while it comes in: a small one in memory, a large one in a file that goes with {@code close}, so
 * that many large ones at once take room on the disk and none in memory.
 */
final class Spool implements Closeable {

    static final int MOST_IN_MEMORY = 256 * 1024;

    private final byte[] start;
    private final @Nullable Path file;
    private final long size;
    private final String hash;

    private Spool(byte[] start, @Nullable Path file, long size, String hash) {
        this.start = start;
        this.file = file;
        this.size = size;
        this.hash = hash;
    }

    /** Reads to the end, also of what is larger than {@code largest}, but keeps nothing of that. */
    static Spool read(InputStream data, Path folder, long largest) throws IOException, TooLarge {
        MessageDigest digest = RawStore.sha256();
        DigestInputStream in = new DigestInputStream(data, digest);
        byte[] start = in.readNBytes(MOST_IN_MEMORY);
        if (start.length < MOST_IN_MEMORY) {
            return new Spool(start, null, start.length, HexFormat.of().formatHex(digest.digest()));
        }
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "mail", ".eml");
        try {
            long size = copy(start, in, file, largest);
            return new Spool(new byte[0], file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException | TooLarge e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** What a server that was killed has left behind: nobody was told that it was taken. */
    static void clear(Path folder) {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static long copy(byte[] start, InputStream in, Path file, long largest) throws IOException, TooLarge {
        byte[] piece = new byte[64 * 1024];
        long size = start.length;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                size += count;
                if (size <= largest) {
                    out.write(piece, 0, count);
                }
            }
        }
        if (size > largest) {
            throw new TooLarge();
        }
        return size;
    }

    /** Null when it is too large for that. */
    byte @Nullable [] inMemory() {
        return file == null ? start : null;
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    long size() {
        return size;
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return hash;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
