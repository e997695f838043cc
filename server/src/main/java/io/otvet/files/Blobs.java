package io.otvet.files;

import io.otvet.kernel.Defect;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Outage;
import io.otvet.settings.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Bytes on disk under their SHA-256: {@code ab/cdef…}. Written beside, synced and moved into place, so that a name
 * never stands for half of its content.
 */
@Component
class Blobs {

    private static final int START = 16;

    private final Path folder;
    private final BlobFolder places;

    Blobs(Instance instance) {
        if (instance.filesPlace().startsWith("s3://")) {
            throw new IllegalStateException("OTVET_FILES: this version keeps files in a folder, not in S3");
        }
        this.folder = Path.of(instance.filesPlace());
        this.places = new BlobFolder(folder);
    }

    /** @param start the first bytes, by which a type is known */
    record Kept(String hash, long size, byte[] start) {}

    Kept keep(InputStream content) {
        try (content) {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".part");
            try {
                return moved(draft, content);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Outage("the file cannot be written: " + e.getMessage(), e);
        }
    }

    private Kept moved(Path draft, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] start;
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel);
                DigestInputStream in = new DigestInputStream(content, digest)) {
            start = in.readNBytes(START);
            out.write(start);
            in.transferTo(out);
            channel.force(true);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        long size = Files.size(draft);
        Path place = place(hash);
        Files.createDirectories(place.getParent());
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Kept(hash, size, start);
    }

    InputStream open(String hash) {
        try {
            return Files.newInputStream(place(hash));
        } catch (NoSuchFileException e) {
            throw new NotFound("files.no-such-file");
        } catch (IOException e) {
            throw new Outage("the file cannot be read: " + e.getMessage(), e);
        }
    }

    void remove(String hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw new Outage("the file cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Names of blobs in one of the 256 folders that were last written before {@code millis}. */
    List<String> olderThan(int shelf, long millis) {
        Path place = folder.resolve(HexFormat.of().toHexDigits((byte) shelf));
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> blobs = Files.newDirectoryStream(place)) {
                for (Path blob : blobs) {
                    if (Files.getLastModifiedTime(blob).toMillis() < millis) {
                        found.add(place.getFileName().toString() + blob.getFileName());
                    }
                }
            } catch (IOException e) {
                throw new Outage("the folder of files cannot be read: " + e.getMessage(), e);
            }
        }
        return found;
    }

    private Path place(String hash) {
        return places.place(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new Defect("SHA-256 is missing from this Java", e);
        }
    }
}
