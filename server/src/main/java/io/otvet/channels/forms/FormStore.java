package io.otvet.channels.forms;

import static io.otvet.channels.forms.db.Tables.FORM;

import io.otvet.channels.forms.db.tables.records.FormRecord;
import io.otvet.sites.SiteId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class FormStore {

    private final DSLContext sql;
    private final JsonMapper json;

    FormStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Form> all() {
        return sql.selectFrom(FORM).orderBy(FORM.CREATED_AT, FORM.ID).fetch(this::form);
    }

    Optional<Form> find(FormId id) {
        return sql.selectFrom(FORM).where(FORM.ID.eq(id.value())).fetchOptional(this::form);
    }

    Optional<Form> byKey(String key) {
        return sql.selectFrom(FORM).where(FORM.KEY.eq(key)).fetchOptional(this::form);
    }

    void insert(Form form) {
        sql.insertInto(FORM, FORM.ID, FORM.KEY, FORM.SITE_ID, FORM.NAME, FORM.OPEN, FORM.DESIGN)
                .values(
                        form.id().value(),
                        form.key(),
                        form.site().value(),
                        form.name(),
                        form.open(),
                        design(form.design()))
                .execute();
    }

    /** False when it has another version by now. */
    boolean update(Form form) {
        return sql.update(FORM)
                        .set(FORM.SITE_ID, form.site().value())
                        .set(FORM.NAME, form.name())
                        .set(FORM.OPEN, form.open())
                        .set(FORM.DESIGN, design(form.design()))
                        .set(FORM.VERSION, FORM.VERSION.plus(1))
                        .where(FORM.ID.eq(form.id().value()), FORM.VERSION.eq(form.version()))
                        .execute()
                > 0;
    }

    private JSONB design(FormDesign design) {
        return JSONB.jsonb(json.writeValueAsString(design));
    }

    private Form form(FormRecord row) {
        return new Form(
                new FormId(row.getId()),
                row.getKey(),
                new SiteId(row.getSiteId()),
                row.getName(),
                row.getOpen(),
                json.readValue(row.getDesign().data(), FormDesign.class),
                row.getVersion());
    }
}
