package io.otvet.realtime;

import static io.otvet.realtime.db.Tables.EVENT;

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

    public void publish(LiveEvent event) {
        sql.insertInto(EVENT, EVENT.NAME, EVENT.DATA, EVENT.AUDIENCE)
                .values(event.name(), json.data(event.data()), json.audience(event.audience()))
                .execute();
        // One notice a transaction: PostgreSQL drops equal ones.
        sql.execute("notify " + CHANNEL);
    }
}
