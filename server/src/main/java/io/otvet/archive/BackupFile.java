package io.otvet.archive;

import io.otvet.archive.Manifest.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A backup that is being written: a tar under another name, for its owner alone, until it is sealed and published.
 * Closing it before that leaves nothing.
 */
final class BackupFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = Sums.digest();
    private final OutputStream out;
    private final TarArchiveOutputStream tar;
    private final Thread sweeper = new Thread(this::discard);

    private BackupFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
        this.out = new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20), digest);
        this.tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        Runtime.getRuntime().addShutdownHook(sweeper);
    }

    static BackupFile begin(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotBeDone("Another backup is being written to " + part + ".");
        }
        channel.truncate(0);
        return new BackupFile(file, part, channel);
    }

    Path part() {
        return part;
    }

    Part add(String entry, byte[] content) throws IOException {
        open(entry, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
        return new Part(entry, Sums.of(content), content.length);
    }

    /** Fails unless there are exactly {@code size} bytes. Answers their sum. */
    String add(String entry, InputStream content, long size, Progress progress) throws IOException {
        MessageDigest sum = Sums.digest();
        open(entry, size);
        byte[] piece = new byte[64 * 1024];
        for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
            sum.update(piece, 0, count);
            tar.write(piece, 0, count);
            progress.read(count);
        }
        tar.closeArchiveEntry();
        return Sums.hex(sum.digest());
    }

    private void open(String entry, long size) throws IOException {
        TarArchiveEntry head = new TarArchiveEntry(entry);
        head.setSize(size);
        head.setMode(0100600);
        tar.putArchiveEntry(head);
    }

    void seal() throws IOException {
        tar.flush();
        out.write(Seal.of(digest.digest()));
        out.flush();
        channel.force(true);
    }

    /** From here on it stands under its own name. */
    void publish() throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(folder(file))) {
            folder.force(true);
        }
    }

    static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no file");
    }

    private void discard() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.err.println(part + " is of no use and can be deleted: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        discard();
        channel.close();
        try {
            Runtime.getRuntime().removeShutdownHook(sweeper);
        } catch (IllegalStateException _) {
            // Stopped from outside: the hook is at it, too.
        }
    }
}
