package io.otvet.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup; its last entry but the seal.
 *
 * @param otvet version that wrote it, for people; {@code migrations} say what a database must know to take it in
 * @param blobs each is an entry named by its SHA-256
 * @param missing blobs that a row names and that were not on the disk when the backup was made
 * @param keys entries with secrets
 * @param keyFingerprint by which the instance key is known again; empty when there was none
 */
record Manifest(
        int format,
        String otvet,
        Instant madeAt,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        long blobs,
        long blobBytes,
        List<String> missing,
        List<Part> keys,
        String keyFingerprint) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    record Migration(
            String version, String description, @Nullable Integer checksum) {}

    /** @param bytes as text, before it was packed */
    record Table(String schema, String name, List<String> columns, long rows, long bytes, List<Part> parts) {

        String title() {
            return schema + "." + name;
        }
    }

    record Part(String entry, String sha256, long size) {}

    record Sequence(String schema, String name, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    boolean holdsKey() {
        return keys.stream().anyMatch(key -> key.entry().equals("keys/" + Keys.SECRET));
    }
}
