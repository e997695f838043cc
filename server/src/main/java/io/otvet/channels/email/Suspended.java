package io.otvet.channels.email;

import io.otvet.audit.AuditLog;
import io.otvet.files.FileId;
import io.otvet.files.Files;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail that was kept but not made a ticket, with the reason; a person may decide otherwise. */
@Component
public class Suspended {

    private final SuspendedStore store;
    private final RawStore raws;
    private final Files files;
    private final Jobs jobs;
    private final AuditLog audit;

    Suspended(SuspendedStore store, RawStore raws, Files files, Jobs jobs, AuditLog audit) {
        this.store = store;
        this.raws = raws;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Oldest first. */
    public List<SuspendedMail> list(Access access, int limit) {
        access.require(Permission.SUSPENDED_RELEASE);
        return store.list(limit);
    }

    public SuspendedMail find(Access access, String id) {
        access.require(Permission.SUSPENDED_RELEASE);
        return store.find(RawId.parse(id)).orElseThrow(() -> new NotFound("channels.no-such-mail"));
    }

    /** The mail exactly as it came. */
    public byte[] raw(Access access, String id) {
        SuspendedMail mail = find(access, id);
        RawStore.Raw raw = raws.find(mail.id()).orElseThrow(() -> new NotFound("channels.no-such-mail"));
        byte[] content = raw.content();
        return content != null ? content : read(java.util.Objects.requireNonNull(raw.file()));
    }

    /** Takes each in again without asking the screens: a person has looked. Answers how many were there. */
    @Transactional
    public int release(Access access, Collection<String> ids) {
        access.require(Permission.SUSPENDED_RELEASE);
        int count = 0;
        for (String text : ids) {
            RawId id = RawId.parse(text);
            if (store.find(id).isPresent()) {
                raws.reopen(id);
                jobs.enter(TakeIn.NAME, "mail-in:" + id.value(), new TakeIn.Mail(id, true));
                audit.record(access, "channels.mail-released", "raw-mail:" + id.value(), Map.of());
                count++;
            }
        }
        return count;
    }

    private byte[] read(FileId file) {
        try (InputStream content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
