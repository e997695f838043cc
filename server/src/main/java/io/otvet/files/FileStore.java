package io.otvet.files;

import static io.otvet.files.db.Tables.FILE;

import io.otvet.files.db.tables.records.FileRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FileStore {

    private final DSLContext sql;

    FileStore(DSLContext sql) {
        this.sql = sql;
    }

    record Row(
            FileRef file,
            String hash,
            String uploader,
            @Nullable String owner) {}

    void insert(FileRef file, String hash, String uploader) {
        sql.insertInto(FILE, FILE.ID, FILE.HASH, FILE.NAME, FILE.CONTENT_TYPE, FILE.SIZE, FILE.UPLOADER)
                .values(file.id().value(), hash, file.name(), file.contentType(), file.size(), uploader)
                .execute();
    }

    Optional<Row> find(FileId id) {
        return sql.selectFrom(FILE).where(FILE.ID.eq(id.value())).fetchOptional(FileStore::row);
    }

    int attach(String uploader, Collection<FileId> ids, String owner) {
        return sql.update(FILE)
                .set(FILE.OWNER, owner)
                .where(FILE.ID.in(ids.stream().map(FileId::value).toList()))
                .and(FILE.UPLOADER.eq(uploader))
                .and(FILE.OWNER.isNull())
                .execute();
    }

    Map<String, List<FileRef>> of(Collection<String> owners) {
        return sql.selectFrom(FILE)
                .where(FILE.OWNER.eq(DSL.any(owners.toArray(String[]::new))))
                .orderBy(FILE.ID)
                .fetchGroups(FILE.OWNER, row -> row(row).file());
    }

    /** Until the end of the transaction; false while a backup is being made, which needs every blob. */
    boolean maySweep() {
        return Boolean.TRUE.equals(
                sql.fetchValue("select pg_try_advisory_xact_lock({0})", DSL.inline(BlobFolder.SWEEPING)));
    }

    /** Takes away what nobody attached in time; answers the hashes that may have become unused. */
    Set<String> removeLoose(Instant before) {
        return sql.deleteFrom(FILE)
                .where(FILE.OWNER.isNull(), FILE.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .returningResult(FILE.HASH)
                .fetchSet(FILE.HASH);
    }

    Set<String> used(Collection<String> hashes) {
        return sql.selectDistinct(FILE.HASH).from(FILE).where(FILE.HASH.in(hashes)).fetch().stream()
                .map(row -> row.value1())
                .collect(Collectors.toSet());
    }

    private static Row row(FileRecord row) {
        FileRef file = new FileRef(new FileId(row.getId()), row.getName(), row.getSize(), row.getContentType());
        return new Row(file, row.getHash(), row.getUploader(), row.getOwner());
    }
}
