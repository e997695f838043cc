package io.otvet.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    /** A file as it is read, all but the seal summed up on the way. */
    static final class Reading extends FilterInputStream {

        private final MessageDigest digest = Sums.digest();
        private final Path file;
        private long left;

        Reading(Path file) throws IOException {
            super(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
            this.file = file;
            this.left = Files.size(file) - SIZE;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(into, from, (int) Math.min(length, left));
            if (count > 0) {
                digest.update(into, from, count);
                left -= count;
            }
            return count;
        }

        /** Reads what nobody has read yet, and refuses unless all of it is what was sealed. */
        void check() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            byte[] seal = left == 0 ? in.readAllBytes() : new byte[0];
            if (!Arrays.equals(seal, of(digest.digest()))) {
                throw new CannotBeDone(
                        file + " is no whole backup of Otvet: it was cut short, or bits of it have turned.");
            }
        }
    }
}
