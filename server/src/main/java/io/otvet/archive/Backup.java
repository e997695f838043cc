package io.otvet.archive;

import io.otvet.archive.Manifest.Part;
import io.otvet.archive.Manifest.Table;
import io.otvet.archive.Snapshot.Source;
import io.otvet.files.BlobFolder;
import io.otvet.postgres.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all of a place into one file: tables first, as they stood at one moment, then every blob that they name, then
 * keys, and a manifest of it all. It stands under its name only after it was read again and found whole.
 */
final class Backup {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final String README = """
            A backup of Otvet (a help desk), made to be read by "./restore FILE". It is a tar; by hand:

              tables/SCHEMA.TABLE/*.copy.gz   COPY text of PostgreSQL, to be unpacked one after another
              files/ab/cdef…                  files, named by their SHA-256
              keys/                           what opens stored secrets: keep this backup as safe as a password
              manifest.json                   what there is, with sums and counts
              seal.sha256                     SHA-256 of all bytes before it
            """;

    private final Place place;
    private final Progress progress;

    Backup(Place place, Progress progress) {
        this.place = place;
        this.progress = progress;
    }

    Manifest write(Database database, Path target) throws SQLException, IOException {
        try (BackupFile file = BackupFile.begin(target);
                Snapshot snapshot = Snapshot.of(database, Migrations.all().schemas())) {
            Manifest manifest = write(snapshot, file);
            file.seal();
            Verification.of(file.part(), progress);
            file.publish();
            return manifest;
        }
    }

    private Manifest write(Snapshot snapshot, BackupFile file) throws SQLException, IOException {
        Instant madeAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Manifest.Migration> migrations = snapshot.migrations();
        if (migrations.isEmpty()) {
            throw new CannotBeDone("There is nothing to back up: no Otvet has ever started on this database.");
        }
        file.add("README.txt", README.getBytes(StandardCharsets.UTF_8));
        List<Table> tables = new ArrayList<>();
        for (Source source : snapshot.tables()) {
            progress.begin("Copying the database");
            tables.add(new TableCopy(source, file).write(snapshot.copies(), progress));
        }
        List<Manifest.Sequence> sequences = snapshot.sequences();
        String postgres = snapshot.version();
        snapshot.letGo();
        Blobs blobs = blobs(snapshot, file);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                version(),
                madeAt,
                postgres,
                migrations,
                tables,
                sequences,
                blobs.count,
                blobs.bytes,
                blobs.missing,
                keys(file),
                place.keys().fingerprint());
        file.add(Manifest.ENTRY, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return manifest;
    }

    private static final class Blobs {
        private final List<String> missing = new ArrayList<>();
        private long count;
        private long bytes;
    }

    private Blobs blobs(Snapshot snapshot, BackupFile file) throws SQLException, IOException {
        progress.begin("Copying files");
        BlobFolder folder = new BlobFolder(place.files());
        Blobs done = new Blobs();
        for (List<String> some = snapshot.nextBlobs(); !some.isEmpty(); some = snapshot.nextBlobs()) {
            for (String hash : some) {
                copy(folder.place(hash), hash, file, done);
            }
        }
        return done;
    }

    private void copy(Path blob, String hash, BackupFile file, Blobs done) throws IOException {
        try (InputStream content = Files.newInputStream(blob)) {
            long size = Files.size(blob);
            String sum = file.add("files/" + hash.substring(0, 2) + "/" + hash.substring(2), content, size, progress);
            if (!sum.equals(hash)) {
                throw new CannotBeDone("The file " + blob + " is damaged: its content does not match its name. "
                        + "Mend it from an older backup, or delete it; then it is reported as missing.");
            }
            done.count++;
            done.bytes += size;
        } catch (NoSuchFileException _) {
            done.missing.add(hash);
        }
    }

    private List<Part> keys(BackupFile file) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path key : place.keys().files()) {
            parts.add(file.add("keys/" + key.getFileName(), Files.readAllBytes(key)));
        }
        return parts;
    }

    private static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
