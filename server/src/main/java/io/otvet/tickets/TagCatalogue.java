package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TAG;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.val;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Permission;
import io.otvet.realtime.Audience;
import io.otvet.realtime.LiveEvent;
import io.otvet.realtime.Realtime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tags of the whole desk: how often each is used, and changes of a tag on every ticket that bears it, whoever may
 * see that ticket. Each ticket gets its row of history in the same transaction; no stage runs again, as a tag written
 * otherwise is no news about a ticket. Browsers read anew.
 */
@Component
public class TagCatalogue {

    private static final int LONGEST = 60;

    /** Also those that came with tickets from elsewhere and were never typed here. */
    private static final String USES = """
            select name, sum(uses)::int as uses from (
              select name, 0 as uses from tickets.tag
              union all select unnest(tags), 1 from tickets.ticket
            ) as every group by name order by uses desc, name
            """;

    /** Locked in the order of ids, so that two of these wait for each other instead of dying in each other's arms. */
    private static final String REWRITE = """
            with bearer as (
              select id, tags as before, array(
                select distinct name collate "C" from (
                  select unnest(tags) union all select unnest({1}::text[])) as kept (name)
                where name <> all ({0}::text[]) order by 1) as after
              from tickets.ticket where tags && {0}::text[] order by id for update
            ), written as (
              update tickets.ticket t set tags = bearer.after, version = t.version + 1, updated_at = {2}
              from bearer where t.id = bearer.id
              returning t.id, t.version, bearer.before, bearer.after
            )
            insert into tickets.change (ticket_id, version, at, field, before, after, actor, cause)
            select id, version, {2}, {3}, to_jsonb(before), to_jsonb(after), {4}, {5} from written
            """;

    private final DSLContext sql;
    private final AuditLog audit;
    private final Realtime realtime;
    private final Clock clock;

    TagCatalogue(DSLContext sql, AuditLog audit, Realtime realtime, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.realtime = realtime;
        this.clock = clock;
    }

    public record Use(String name, int tickets) {}

    /** Every tag, the most used first. */
    public List<Use> uses(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return sql.fetch(USES).map(row -> new Use(row.get(0, String.class), row.get(1, Integer.class)));
    }

    /** Every ticket that bears one of these bears the other instead. Answers how many did. */
    @Transactional
    public int merge(Access who, Collection<String> names, String into) {
        who.require(Permission.SETTINGS_MANAGE);
        String kept = plain(into);
        if (kept.isEmpty()) {
            throw new Invalid("into", "tickets.no-name");
        }
        Set<String> gone = known(names);
        gone.remove(kept);
        int count = rewrite(who, gone, kept);
        audit.record(who, "tickets.tags-merged", "tag:" + kept, Map.of("from", gone, "tickets", count));
        return count;
    }

    /** No ticket bears these any more, and nobody is offered them. Answers how many did. */
    @Transactional
    public int remove(Access who, Collection<String> names) {
        who.require(Permission.SETTINGS_MANAGE);
        Set<String> gone = known(names);
        int count = rewrite(who, gone, null);
        audit.record(who, "tickets.tags-removed", "tag", Map.of("names", gone, "tickets", count));
        return count;
    }

    private int rewrite(Access who, Set<String> gone, @Nullable String into) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String[] added = into == null ? new String[0] : new String[] {into};
        int count = sql.execute(
                REWRITE,
                val(gone.toArray(String[]::new)),
                val(added),
                val(now),
                val(Field.TAGS.number()),
                val(who.actor().toString()),
                val(into == null ? "tags-removed" : "tags-merged"));
        if (into != null) {
            sql.insertInto(TAG, TAG.NAME).values(into).onConflictDoNothing().execute();
        }
        sql.deleteFrom(TAG).where(TAG.NAME.in(gone)).execute();
        realtime.publish(new LiveEvent("reset", Map.of(), Audience.EVERYONE));
        return count;
    }

    private Set<String> known(Collection<String> names) {
        Set<String> asked = names.stream().map(TagCatalogue::plain).collect(Collectors.toSet());
        for (String name : asked) {
            if (!isKnown(name)) {
                throw new Invalid("names", "tickets.no-such-tag", name);
            }
        }
        return asked;
    }

    private boolean isKnown(String name) {
        return sql.fetchExists(TAG, TAG.NAME.eq(name))
                || sql.fetchExists(TICKET, TICKET.TAGS.contains(new String[] {name}));
    }

    private static String plain(String name) {
        return Plain.line(name, LONGEST).toLowerCase(Locale.ROOT);
    }
}
