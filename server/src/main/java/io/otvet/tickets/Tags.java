package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TAG;

import io.otvet.kernel.Access;
import io.otvet.kernel.Permission;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tags that were ever given. */
@Component
public class Tags {

    private static final int MOST = 20;

    private final DSLContext sql;

    Tags(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that begin so, the latest used first. */
    public List<String> beginning(Access who, String start) {
        who.require(Permission.TICKETS_READ);
        return sql.select(TAG.NAME)
                .from(TAG)
                .where(TAG.NAME.startsWith(Plain.line(start, 60).toLowerCase(Locale.ROOT)))
                .orderBy(TAG.USED_AT.desc(), TAG.NAME)
                .limit(MOST)
                .fetch(row -> row.value1());
    }
}
