package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.STATUS;
import static org.jooq.impl.DSL.max;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statuses of this desk: the built-in ones and those added under them. Few, so they are kept at hand. */
@Component
public class Statuses {

    private static final int LONGEST = 80;
    private static final long STALE = 5_000_000_000L;

    private record Kept(List<Status> all, long at) {}

    private final DSLContext sql;
    private final AuditLog audit;
    private volatile @Nullable Kept kept;

    Statuses(DSLContext sql, AuditLog audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Every status in its place, archived ones included. */
    public List<Status> all() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > STALE) {
            known = new Kept(load(), System.nanoTime());
            kept = known;
        }
        return known.all();
    }

    @Transactional
    public Status add(Access who, String name, State base) {
        who.require(Permission.SETTINGS_MANAGE);
        short number = Objects.requireNonNull(
                sql.select(max(STATUS.ID)).from(STATUS).fetchSingle().value1());
        String code = base.word() + "-" + (number + 1);
        refuseTaken(code, Plain.line(name, LONGEST));
        try {
            sql.insertInto(STATUS, STATUS.ID, STATUS.STATE, STATUS.CODE, STATUS.NAME, STATUS.POSITION)
                    .values((short) (number + 1), base.number(), code, Plain.line(name, LONGEST), (int) number)
                    .execute();
        } catch (DuplicateKeyException _) {
            throw new Invalid("name", "tickets.status-taken");
        }
        audit.record(who, "tickets.status-added", "status:" + code, Map.of("name", name));
        kept = null;
        return find(load(), code).orElseThrow();
    }

    /**
     * @param name blank gives a built-in one its name in the reader's language back
     * @param place among those of the same state, from 0
     */
    @Transactional
    public Status change(
            Access who, String code, @Nullable String name, @Nullable Boolean archived, @Nullable Integer place) {
        who.require(Permission.SETTINGS_MANAGE);
        Status before = find(load(), code).orElseThrow(() -> new NotFound("tickets.no-such-status"));
        boolean hidden = !before.isBuiltIn() && Objects.requireNonNullElse(archived, before.archived());
        sql.update(STATUS)
                .set(STATUS.NAME, name == null ? before.name() : renamed(before, name))
                .set(STATUS.ARCHIVED_AT, hidden ? OffsetDateTime.now() : null)
                .where(STATUS.CODE.eq(code))
                .execute();
        if (place != null) {
            move(before, place);
        }
        audit.record(who, "tickets.status-changed", "status:" + code, Map.of("archived", hidden));
        kept = null;
        return find(load(), code).orElseThrow();
    }

    private @Nullable String renamed(Status status, String name) {
        String plain = Plain.line(name, LONGEST);
        if (plain.isEmpty() && status.isBuiltIn()) {
            return null;
        }
        refuseTaken(status.code(), plain);
        return plain;
    }

    private void refuseTaken(String code, String name) {
        if (name.isEmpty()) {
            throw new Invalid("name", "tickets.no-name");
        }
        if (load().stream().anyMatch(other -> !other.code().equals(code) && name.equalsIgnoreCase(other.name()))) {
            throw new Invalid("name", "tickets.status-taken");
        }
    }

    private void move(Status moved, int place) {
        List<Status> others = load().stream()
                .filter(status -> status.base() == moved.base() && status.number() != moved.number())
                .collect(Collectors.toCollection(ArrayList::new));
        others.add(Math.clamp(place, 0, others.size()), moved);
        for (int i = 0; i < others.size(); i++) {
            sql.update(STATUS)
                    .set(STATUS.POSITION, i)
                    .where(STATUS.ID.eq(others.get(i).number()))
                    .execute();
        }
    }

    Status parse(String code) {
        return find(all(), code)
                .filter(status -> !status.archived())
                .orElseThrow(() -> new Invalid("status", "tickets.no-such-status", code));
    }

    Status of(short number) {
        return all().stream()
                .filter(status -> status.number() == number)
                .findFirst()
                .or(() -> load().stream()
                        .filter(status -> status.number() == number)
                        .findFirst())
                .orElseThrow();
    }

    private static Optional<Status> find(List<Status> all, String code) {
        return all.stream().filter(status -> status.code().equals(code)).findFirst();
    }

    private List<Status> load() {
        return sql.selectFrom(STATUS)
                .orderBy(STATUS.STATE, STATUS.POSITION, STATUS.ID)
                .fetch(Statuses::read);
    }

    private static Status read(Record row) {
        return new Status(
                row.get(STATUS.ID),
                row.get(STATUS.CODE),
                State.of(row.get(STATUS.STATE)),
                row.get(STATUS.NAME),
                row.get(STATUS.ARCHIVED_AT) != null);
    }
}
