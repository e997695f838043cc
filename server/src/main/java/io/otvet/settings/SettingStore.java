package io.otvet.settings;

import static io.otvet.settings.db.Tables.VALUE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.excluded;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
class SettingStore {

    private final DSLContext sql;

    SettingStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<String> find(String name) {
        return sql.select(VALUE.VALUE_)
                .from(VALUE)
                .where(VALUE.NAME.eq(name))
                .fetchOptional(row -> row.value1().data());
    }

    void save(String name, String value, String actor) {
        sql.insertInto(VALUE, VALUE.NAME, VALUE.VALUE_, VALUE.CHANGED_BY)
                .values(name, JSONB.jsonb(value), actor)
                .onConflict(VALUE.NAME)
                .doUpdate()
                .set(VALUE.VALUE_, excluded(VALUE.VALUE_))
                .set(VALUE.CHANGED_BY, excluded(VALUE.CHANGED_BY))
                .set(VALUE.CHANGED_AT, currentOffsetDateTime())
                .execute();
    }
}
