package io.otvet.archive;

import io.otvet.archive.Manifest.Part;
import io.otvet.archive.Manifest.Table;
import io.otvet.archive.Snapshot.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/** Writes a table as PostgreSQL's COPY text, packed, in parts of some megabytes: a tar wants to know a size before. */
final class TableCopy {

    static final int LARGEST_PART = 4 << 20;

    private final Source source;
    private final BackupFile file;
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private OutputStream part = OutputStream.nullOutputStream();
    private long rows;
    private long bytes;

    TableCopy(Source source, BackupFile file) {
        this.source = source;
        this.file = file;
    }

    Table write(CopyManager copies, Progress progress) throws SQLException, IOException {
        CopyOut copy = copies.copyOut("copy " + place(source.schema(), source.name(), source.columns()) + " to stdout");
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            add(row);
            progress.read(row.length);
        }
        endPart();
        return new Table(source.schema(), source.name(), source.columns(), rows, bytes, parts);
    }

    static String place(String schema, String name, List<String> columns) {
        return Snapshot.quoted(schema, name)
                + columns.stream().map(Snapshot::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private void add(byte[] row) throws IOException {
        if (packed.size() == 0) {
            part = new Quick(packed);
        }
        part.write(row);
        rows++;
        bytes += row.length;
        if (packed.size() > LARGEST_PART) {
            endPart();
        }
    }

    private void endPart() throws IOException {
        part.close();
        if (packed.size() > 0) {
            String entry = String.format("tables/%s.%s/%06d.copy.gz", source.schema(), source.name(), parts.size() + 1);
            parts.add(file.add(entry, packed.toByteArray()));
        }
        packed.reset();
        part = OutputStream.nullOutputStream();
    }

    /** Packs less than it could, in a third of the time. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
