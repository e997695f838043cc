package io.otvet.search;

import static io.otvet.search.db.Tables.DOCUMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Permission;
import io.otvet.kernel.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Finds documents by words. */
@Component
public class Search {

    private static final int FEWEST_RANKED = 60;

    private final DSLContext sql;

    Search(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The best document of each owner that the caller may see. Recent first, ranked within: the newest {@code limit}
     * that match, as ranking all matches of a common word would read them all.
     */
    public List<Hit> find(Access who, String text, int limit) {
        return Words.query(text).map(query -> find(who, query, limit)).orElse(List.of());
    }

    private List<Hit> find(Access who, Field<Object> query, int limit) {
        Field<Float> rank =
                field("ts_rank({0}, {1})", Float.class, DOCUMENT.TSV, query).as("rank");
        var newest = sql.select(DOCUMENT.ID, DOCUMENT.OWNER_ID, DOCUMENT.AT, DOCUMENT.NOTE, rank)
                .from(DOCUMENT)
                .where(condition("{0} @@ {1}", DOCUMENT.TSV, query), visible(who))
                .orderBy(DOCUMENT.AT.desc(), DOCUMENT.ID.desc())
                .limit(inline(Math.max(limit, FEWEST_RANKED)))
                .asTable("newest");
        Set<UUID> owners = new HashSet<>();
        return sql
                .select(newest.fields())
                .from(newest)
                .orderBy(
                        field(name("newest", "rank")).desc(),
                        field(name("newest", "at")).desc())
                .fetch(row -> new Hit(
                        row.get(DOCUMENT.ID),
                        row.get(DOCUMENT.OWNER_ID),
                        row.get(DOCUMENT.AT).toInstant(),
                        row.get(DOCUMENT.NOTE)))
                .stream()
                .filter(hit -> owners.add(hit.owner()))
                .limit(limit)
                .toList();
    }

    private static Condition visible(Access who) {
        if (!who.may(Permission.TICKETS_READ)) {
            return falseCondition();
        }
        Scope scope = who.scope();
        Condition sites = scope.everywhere()
                ? noCondition()
                : DOCUMENT.SITE_ID.eq(any(scope.sites().toArray(UUID[]::new)));
        Condition own = scope.onlyOf() == null ? noCondition() : DOCUMENT.ASSIGNEE_ID.eq(scope.onlyOf());
        return sites.and(confidence(who, scope)).and(own);
    }

    private static Condition confidence(Access who, Scope scope) {
        if (scope.confidential()) {
            return noCondition();
        }
        Condition open = DOCUMENT.CONFIDENTIAL.isFalse();
        if (!scope.teams().isEmpty()) {
            open = open.or(DOCUMENT.TEAM_ID.eq(any(scope.teams().toArray(UUID[]::new))));
        }
        return who.actor() instanceof Actor.Agent(UUID me) ? open.or(DOCUMENT.ASSIGNEE_ID.eq(me)) : open;
    }
}
