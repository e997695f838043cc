package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import io.otvet.staff.absence.Absences;
import io.otvet.staff.absence.StandIns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many tickets each view holds: one scan of the open ones for all views, kept for a second. */
@Component
public class Views {

    private static final long STALE = 1_000_000_000L;
    private static final int MOST_KEPT = 1000;
    private static final int MOST_SPAM = 1000;

    private record Kept(List<Count> counts, long at) {}

    private final DSLContext sql;
    private final Absences absences;
    private final Map<Access, Kept> kept = new ConcurrentHashMap<>();

    Views(DSLContext sql, Absences absences) {
        this.sql = sql;
        this.absences = absences;
    }

    /** @param count null for views that grow without bound */
    public record Count(String id, @Nullable Integer count) {}

    public List<Count> counts(Access who) {
        who.require(Permission.TICKETS_READ);
        long now = System.nanoTime();
        Kept known = kept.get(who);
        if (known == null || now - known.at() > STALE) {
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            known = new Kept(scan(who), now);
            kept.put(who, known);
        }
        return known.counts();
    }

    /** After a change of any ticket: whoever asks because of it must not be given what was before. */
    void forget() {
        kept.clear();
    }

    private List<Count> scan(Access who) {
        StandIns now = absences.now();
        List<View> shown = View.shown(who, now);
        List<Field<Integer>> counts = shown.stream()
                .filter(View::isOfOpen)
                .map(view -> count().filterWhere(view.condition(who, now)).as(view.word()))
                .toList();
        Field<Integer> spam = field(select(count())
                        .from(selectOne()
                                .from(TICKET)
                                .where(TICKET.SPAM_AT.isNotNull(), Visible.to(who))
                                .limit(MOST_SPAM)))
                .as("spam");
        Record row = Objects.requireNonNull(sql.select(counts)
                .select(spam)
                .from(TICKET)
                .where(Visible.open(), Visible.to(who))
                .fetchOne());
        return shown.stream()
                .map(view -> new Count(view.word(), view == View.SOLVED ? null : row.get(view.word(), Integer.class)))
                .toList();
    }
}
