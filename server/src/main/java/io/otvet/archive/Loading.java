package io.otvet.archive;

import io.otvet.archive.Manifest.Part;
import io.otvet.archive.Manifest.Sequence;
import io.otvet.archive.Manifest.Table;
import io.otvet.files.BlobFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts each entry of a backup where it belongs: rows into tables (in the caller's transaction), blobs, keys. */
final class Loading implements Walk.Visitor {

    private final Place place;
    private final Connection connection;
    private final Manifest manifest;
    private final BlobFolder folder;
    private final Disk disk;
    private final Map<String, Table> tables = new HashMap<>();
    private @Nullable Table current;
    private @Nullable CopyIn copy;

    Loading(Place place, Connection connection, Manifest manifest, Disk disk) {
        this.place = place;
        this.connection = connection;
        this.manifest = manifest;
        this.disk = disk;
        this.folder = new BlobFolder(place.files());
        for (Table table : manifest.tables()) {
            table.parts().stream().map(Part::entry).forEach(entry -> tables.put(entry, table));
        }
    }

    void empty() throws SQLException {
        String all = manifest.tables().stream()
                .map(table -> Snapshot.quoted(table.schema(), table.name()))
                .collect(Collectors.joining(", "));
        Snapshot.run(connection, "truncate " + all);
    }

    @Override
    public void table(String entry, InputStream packed) throws IOException, SQLException {
        Table table = tables.get(entry);
        if (table == null) {
            throw new CannotBeDone("The backup is broken: its manifest does not know " + entry + ".");
        }
        CopyIn into = into(table);
        byte[] piece = new byte[64 * 1024];
        try (InputStream rows = new GZIPInputStream(new Unclosed(packed), 64 * 1024)) {
            for (int count = rows.read(piece); count >= 0; count = rows.read(piece)) {
                into.writeToCopy(piece, 0, count);
            }
        }
    }

    private CopyIn into(Table table) throws SQLException {
        if (copy != null && table.equals(current)) {
            return copy;
        }
        end();
        String where = TableCopy.place(table.schema(), table.name(), table.columns());
        CopyIn begun = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + where + " from stdin");
        current = table;
        copy = begun;
        return begun;
    }

    /** After the last table. */
    void end() throws SQLException {
        if (copy != null && current != null) {
            long rows = copy.endCopy();
            if (rows != current.rows()) {
                throw new CannotBeDone("The backup is broken: " + current.title() + " has " + rows + " rows instead of "
                        + current.rows() + ".");
            }
        }
        copy = null;
        current = null;
    }

    void sequences() throws SQLException {
        try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Sequence sequence : manifest.sequences()) {
                set.setString(1, Snapshot.quoted(sequence.schema(), sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.executeQuery().close();
            }
        }
    }

    @Override
    public void blob(String hash, InputStream content) throws IOException {
        Path target = folder.place(hash);
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        disk.sync(target);
    }

    @Override
    public void key(String name, InputStream content) throws IOException {
        if (name.equals(Keys.SECRET) && place.keys().isGiven() || !Keys.FILES.contains(name)) {
            return;
        }
        Path target = place.data().resolve(name);
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(target, content.readAllBytes());
        disk.sync(target);
    }
}
