package io.otvet.realtime;

import static io.otvet.realtime.db.Tables.EVENT;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Tells browsers what has happened.
 *
 * <ul>
 *   <li>Joins the caller's transaction: no commit, no event.
 *   <li>Each stream sees events in the order of their transactions, also when it was cut meanwhile.
 *   <li>An event reaches only streams whose agent its audience admits.
 * </ul>
 */
@Component
public class Realtime {

    static final String CHANNEL = "otvet_realtime";

    private final DSLContext sql;
    private final EventJson json;

    Realtime(DSLContext sql, EventJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The row and the notice in one statement; of equal notices in a transaction PostgreSQL sends one. */
    public void publish(LiveEvent event) {
        sql.with("written")
                .as(insertInto(EVENT, EVENT.NAME, EVENT.DATA, EVENT.AUDIENCE)
                        .values(event.name(), json.data(event.data()), json.audience(event.audience()))
                        .returning(EVENT.ID))
                .select(function("pg_notify", String.class, inline(CHANNEL), inline("")))
                .fetch();
    }
}
