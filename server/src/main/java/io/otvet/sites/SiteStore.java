package io.otvet.sites;

import static io.otvet.sites.db.Tables.SITE;

import io.otvet.kernel.EmailAddress;
import io.otvet.sites.db.tables.records.SiteRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class SiteStore {

    private final DSLContext sql;

    SiteStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Site> all() {
        return sql.selectFrom(SITE).orderBy(SITE.CREATED_AT, SITE.ID).fetch(SiteStore::site);
    }

    boolean isAddressFree(EmailAddress address, SiteId except) {
        return !sql.fetchExists(SITE, SITE.ADDRESS.eq(address.value()).and(SITE.ID.ne(except.value())));
    }

    void insert(Site site) {
        record(site).insert();
    }

    /** Two nodes may start at once: only the first row of all goes in. */
    void insertFirst(Site site) {
        sql.insertInto(SITE, SITE.ID, SITE.NAME, SITE.ADDRESS, SITE.LANGUAGES, SITE.INTERNAL, SITE.COLOR)
                .select(DSL.select(
                                DSL.val(site.id().value()),
                                DSL.val(site.name()),
                                DSL.val(site.address().value()),
                                DSL.val(site.languages().toArray(String[]::new)),
                                DSL.val(site.internal()),
                                DSL.val(site.color()))
                        .whereNotExists(DSL.selectOne().from(SITE)))
                .onConflictDoNothing()
                .execute();
    }

    void update(Site site) {
        SiteRecord row = record(site);
        row.changed(SITE.ID, false);
        row.update();
    }

    private SiteRecord record(Site site) {
        SiteRecord row = sql.newRecord(SITE);
        row.setId(site.id().value());
        row.setName(site.name());
        row.setAddress(site.address().value());
        row.setLanguages(site.languages().toArray(String[]::new));
        row.setInternal(site.internal());
        row.setColor(site.color());
        return row;
    }

    private static Site site(SiteRecord row) {
        return new Site(
                new SiteId(row.getId()),
                row.getName(),
                new EmailAddress(row.getAddress()),
                List.of(row.getLanguages()),
                row.getInternal(),
                row.getColor());
    }
}
