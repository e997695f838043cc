package io.otvet.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The last entry of a backup: the SHA-256 of every byte before it. Nothing in it depends on anything else, so it is
 * made again and compared, and no bit of the file can turn unseen.
 */
final class Seal {

    static final String ENTRY = "seal.sha256";
    static final int SIZE = 4 * 512;

    private Seal() {}

    static byte[] of(byte[] sum) {
        byte[] text = (Sums.hex(sum) + "\n").getBytes(StandardCharsets.US_ASCII);
        TarArchiveEntry entry = new TarArchiveEntry(ENTRY);
        entry.setSize(text.length);
        entry.setModTime(0);
        entry.setMode(0100600);
        entry.setIds(0, 0);
        entry.setNames("", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads the whole file. */
    static void check(Path file, Progress progress) throws IOException {
        long left = Files.size(file) - SIZE;
        if (left <= 0) {
            throw broken(file, "it is too short");
        }
        MessageDigest digest = Sums.digest();
        byte[] piece = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int count = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (count < 0) {
                    throw broken(file, "it became shorter while it was read");
                }
                digest.update(piece, 0, count);
                left -= count;
                progress.read(count);
            }
            if (!Arrays.equals(in.readAllBytes(), of(digest.digest()))) {
                throw broken(file, "it was cut short, or bits of it have turned");
            }
        }
    }

    private static CannotBeDone broken(Path file, String why) {
        return new CannotBeDone(file + " is no whole backup of Otvet: " + why + ".");
    }
}
