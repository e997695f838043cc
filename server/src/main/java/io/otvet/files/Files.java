package io.otvet.files;

import io.otvet.files.spi.FileGuard;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.NotFound;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files and hands them out.
 *
 * <ul>
 *   <li>The bytes are on disk, synced, before {@code store} returns; the row joins the caller's transaction. Bytes
 *       whose transaction is rolled back are swept later.
 *   <li>A file that hangs on nothing is seen by its uploader alone and is swept after a day.
 *   <li>{@code attach} gives a file its owner once and for ever, and only a file of that uploader.
 * </ul>
 */
@Component
public class Files {

    private static final String MISSING = "files.no-such-file";

    private final FileStore store;
    private final Blobs blobs;
    private final List<FileGuard> guards;

    Files(FileStore store, Blobs blobs, List<FileGuard> guards) {
        this.store = store;
        this.blobs = blobs;
        this.guards = guards;
    }

    /**
     * Reads {@code content} to its end and closes it. An image type is believed only when the bytes say so too. It
     * opens no transaction by itself, as a large file would hold a connection for as long as it is written.
     */
    public FileRef store(Actor uploader, String name, String contentType, InputStream content) {
        Blobs.Kept kept = blobs.keep(content);
        FileRef file = new FileRef(
                FileId.next(), FileNames.safe(name), kept.size(), ContentTypes.of(contentType, kept.start()));
        store.insert(file, kept.hash(), uploader.toString());
        return file;
    }

    public Optional<FileRef> find(FileId id) {
        return store.find(id).map(FileStore.Row::file);
    }

    /** For the house itself; a person's request goes through {@link #open(Access, FileId)}. */
    public InputStream open(FileId id) {
        return blobs.open(
                store.find(id).orElseThrow(() -> new NotFound(MISSING)).hash());
    }

    /** Not found, when it hangs on something that the caller may not see. */
    public Opened open(Access access, FileId id) {
        FileStore.Row row =
                store.find(id).filter(found -> mayRead(access, found)).orElseThrow(() -> new NotFound(MISSING));
        return new Opened(row.file(), blobs.open(row.hash()));
    }

    /** Refuses with not found unless every file is loose and was uploaded by {@code uploader}. */
    @Transactional
    public void attach(Actor uploader, Collection<FileId> ids, String owner) {
        if (!ids.isEmpty() && store.attach(uploader.toString(), ids, owner) != ids.size()) {
            throw new NotFound(MISSING);
        }
    }

    /** Hangs those on an owner that are loose and the uploader's own, and leaves the others where they hang. */
    @Transactional
    public void adopt(Actor uploader, Collection<FileId> ids, String owner) {
        if (!ids.isEmpty()) {
            store.attach(uploader.toString(), ids, owner);
        }
    }

    /** The files of several owners in one statement, in the order of uploading. */
    public Map<String, List<FileRef>> of(Collection<String> owners) {
        return owners.isEmpty() ? Map.of() : store.of(owners);
    }

    private boolean mayRead(Access access, FileStore.Row row) {
        String owner = row.owner();
        if (owner == null) {
            return row.uploader().equals(access.actor().toString());
        }
        return guards.stream().anyMatch(guard -> guard.handles(owner) && guard.mayRead(access, owner));
    }

    public record Opened(FileRef file, InputStream content) {}
}
