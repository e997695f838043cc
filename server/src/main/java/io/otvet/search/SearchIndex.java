package io.otvet.search;

import static io.otvet.search.db.Tables.DOCUMENT;
import static org.jooq.impl.DSL.excluded;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what can be found. Every call joins the caller's transaction. */
@Component
public class SearchIndex {

    /** Of a longer text only the beginning can be found: a vector holds a megabyte at most. */
    private static final int LONGEST = 100_000;

    private final DSLContext sql;

    SearchIndex(DSLContext sql) {
        this.sql = sql;
    }

    /** Puts in a document, or replaces the one with this id. */
    public void put(SearchDocument document) {
        sql.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, document.id())
                .set(DOCUMENT.OWNER_ID, document.owner())
                .set(DOCUMENT.AT, document.at().atOffset(ZoneOffset.UTC))
                .set(DOCUMENT.SITE_ID, document.site())
                .set(DOCUMENT.TEAM_ID, document.team())
                .set(DOCUMENT.ASSIGNEE_ID, document.assignee())
                .set(DOCUMENT.CONFIDENTIAL, document.confidential())
                .set(DOCUMENT.NOTE, document.note())
                .set(Map.of(DOCUMENT.TSV, Words.vector(start(document.text()))))
                .onConflict(DOCUMENT.ID)
                .doUpdate()
                .set(Map.of(DOCUMENT.TSV, excluded(DOCUMENT.TSV)))
                .execute();
    }

    /** Says anew who may see the documents of an owner. */
    public void move(UUID owner, UUID site, @Nullable UUID team, @Nullable UUID assignee, boolean confidential) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.SITE_ID, site)
                .set(DOCUMENT.TEAM_ID, team)
                .set(DOCUMENT.ASSIGNEE_ID, assignee)
                .set(DOCUMENT.CONFIDENTIAL, confidential)
                .where(DOCUMENT.OWNER_ID.eq(owner))
                .execute();
    }

    public void remove(UUID owner) {
        sql.deleteFrom(DOCUMENT).where(DOCUMENT.OWNER_ID.eq(owner)).execute();
    }

    private static String start(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
