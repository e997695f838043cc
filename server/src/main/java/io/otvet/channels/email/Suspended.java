package io.otvet.channels.email;

import io.otvet.audit.AuditLog;
import io.otvet.jobs.Jobs;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail that was kept but not made a ticket, with the reason; a person may decide otherwise. */
@Component
public class Suspended {

    private final SuspendedStore store;
    private final RawStore raws;
    private final RawContents contents;
    private final Learning learning;
    private final KnownSenders senders;
    private final Jobs jobs;
    private final AuditLog audit;

    Suspended(
            SuspendedStore store,
            RawStore raws,
            RawContents contents,
            Learning learning,
            KnownSenders senders,
            Jobs jobs,
            AuditLog audit) {
        this.store = store;
        this.raws = raws;
        this.contents = contents;
        this.learning = learning;
        this.senders = senders;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Oldest first.
     *
     * @param kind {@code suspended}, {@code quarantined} or null for both
     */
    public List<SuspendedMail> list(Access access, @Nullable String kind, int limit) {
        access.require(Permission.SUSPENDED_RELEASE);
        return store.list(kind, limit);
    }

    public SuspendedMail find(Access access, String id) {
        access.require(Permission.SUSPENDED_RELEASE);
        return store.find(RawId.parse(id)).orElseThrow(() -> new NotFound("channels.no-such-mail"));
    }

    /** The mail exactly as it came. */
    public byte[] raw(Access access, String id) {
        return contents.of(find(access, id).id());
    }

    /**
     * Takes each in again without asking the screens: a person has looked. What lay in quarantine teaches the filter.
     *
     * @param always what these senders write is to be taken from now on
     * @return how many were there
     */
    @Transactional
    public int release(Access access, Collection<String> ids, boolean always) {
        access.require(Permission.SUSPENDED_RELEASE);
        List<SuspendedMail> found = found(ids);
        for (SuspendedMail mail : found) {
            RawId id = mail.id();
            if (mail.reason().equals(Reason.SPAM.code())) {
                learning.teachLater(id, false);
            }
            if (always) {
                senders.alwaysAllow(access, id);
            }
            raws.reopen(id);
            jobs.enter(TakeIn.NAME, "mail-in:" + id.value(), new TakeIn.Mail(id, true));
            audit.record(access, "channels.mail-released", object(id), Map.of("always", always));
        }
        return found.size();
    }

    /** Out of sight; {@link #recall} brings it back. Answers how many were there. */
    @Transactional
    public int discard(Access access, Collection<String> ids) {
        access.require(Permission.SUSPENDED_RELEASE);
        return each(access, ids, "channels.mail-discarded", store::discard);
    }

    @Transactional
    public int recall(Access access, Collection<String> ids) {
        access.require(Permission.SUSPENDED_RELEASE);
        return each(access, ids, "channels.mail-recalled", store::recall);
    }

    private int each(Access access, Collection<String> ids, String what, Predicate<RawId> act) {
        List<RawId> done = ids.stream().distinct().map(RawId::parse).filter(act).toList();
        done.forEach(id -> audit.record(access, what, object(id), Map.of()));
        return done.size();
    }

    private List<SuspendedMail> found(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> store.find(RawId.parse(id)).stream())
                .toList();
    }

    private static String object(RawId id) {
        return "raw-mail:" + id.value();
    }
}
