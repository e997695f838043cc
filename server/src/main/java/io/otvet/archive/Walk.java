package io.otvet.archive;

import io.otvet.archive.Manifest.Part;
import io.otvet.archive.Manifest.Table;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Goes through a backup from beginning to end, handing out each entry, and compares all of it with the manifest. */
final class Walk {

    /** What is done with entries, in the order of the file: tables, blobs, keys. */
    interface Visitor {

        void table(String entry, InputStream packed) throws IOException, SQLException;

        void blob(String hash, InputStream content) throws IOException;

        void key(String name, InputStream content) throws IOException;
    }

    static final Visitor NOTHING_MORE = new Visitor() {
        @Override
        public void table(String entry, InputStream packed) {}

        @Override
        public void blob(String hash, InputStream content) {}

        @Override
        public void key(String name, InputStream content) {}
    };

    private final Path file;
    private final Progress progress;
    private final Map<String, Part> seen = new HashMap<>();
    private long blobs;

    Walk(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** The manifest, once everything was compared with it. */
    Manifest over(Visitor visitor) throws IOException, SQLException {
        try (InputStream whole = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            return over(whole, visitor);
        }
    }

    Manifest over(InputStream whole, Visitor visitor) throws IOException, SQLException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new Unclosed(whole), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(Manifest.ENTRY)) {
                    return compared(Backup.JSON.readValue(tar.readAllBytes(), Manifest.class));
                }
                visit(entry, tar, visitor);
            }
        }
        throw new CannotBeDone(file + " is no backup of Otvet: it has no " + Manifest.ENTRY + ".");
    }

    private void visit(TarArchiveEntry entry, InputStream tar, Visitor visitor) throws IOException, SQLException {
        MessageDigest digest = Sums.digest();
        InputStream content = new Told(new DigestInputStream(tar, digest));
        String name = entry.getName();
        if (name.startsWith("tables/")) {
            visitor.table(name, content);
        } else if (name.startsWith("files/")) {
            visitor.blob(name.substring("files/".length()).replace("/", ""), content);
        } else if (name.startsWith("keys/")) {
            visitor.key(name.substring("keys/".length()), content);
        }
        content.transferTo(OutputStream.nullOutputStream());
        keep(name, new Part(name, Sums.hex(digest.digest()), entry.getSize()));
    }

    /** A blob's name says its sum; those of the others are in the manifest. */
    private void keep(String name, Part part) {
        if (!name.startsWith("files/")) {
            seen.put(name, part);
        } else if (part.sha256().equals(name.substring("files/".length()).replace("/", ""))) {
            blobs++;
        } else {
            throw differs(name);
        }
    }

    private Manifest compared(Manifest manifest) {
        for (Table table : manifest.tables()) {
            table.parts().forEach(this::compare);
        }
        manifest.keys().forEach(this::compare);
        if (blobs != manifest.blobs()) {
            throw differs("the number of files (" + blobs + ")");
        }
        return manifest;
    }

    private void compare(Part wanted) {
        if (!wanted.equals(seen.get(wanted.entry()))) {
            throw differs(wanted.entry());
        }
    }

    private CannotBeDone differs(String what) {
        return new CannotBeDone(file + " is broken: " + what + " is not what its manifest says.");
    }

    private final class Told extends FilterInputStream {

        Told(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            progress.read(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            progress.read(Math.max(0, count));
            return count;
        }
    }
}
