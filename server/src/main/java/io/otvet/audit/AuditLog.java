package io.otvet.audit;

import static io.otvet.audit.db.Tables.ENTRY;

import io.otvet.kernel.Access;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Acts on access, money, deletion, settings and staff. {@code record} joins the caller's transaction, so that there is
 * no act without its entry and no entry without its act.
 */
@Component
public class AuditLog {

    private final DSLContext sql;
    private final JsonMapper json;

    public AuditLog(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param what {@code module.past-tense}: {@code staff.agent-invited}
     * @param object {@code kind:id}: {@code agent:0192…}
     * @param facts what a later reader needs, never a secret or the body of a message
     */
    public void record(Access who, String what, String object, Map<String, ?> facts) {
        sql.insertInto(ENTRY, ENTRY.ACTOR, ENTRY.WHAT, ENTRY.OBJECT, ENTRY.FACTS)
                .values(who.actor().toString(), what, object, JSONB.jsonb(json.writeValueAsString(facts)))
                .execute();
    }
}
