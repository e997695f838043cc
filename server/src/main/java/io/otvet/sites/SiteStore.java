package io.otvet.sites;

import static io.otvet.sites.db.Tables.LOGO;
import static io.otvet.sites.db.Tables.SITE;

import io.otvet.calendar.Schedule;
import io.otvet.kernel.EmailAddress;
import io.otvet.sites.db.tables.records.SiteRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SiteStore {

    private final DSLContext sql;
    private final JsonMapper json;

    SiteStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Site> all() {
        return sql.selectFrom(SITE).orderBy(SITE.CREATED_AT, SITE.ID).fetch(this::site);
    }

    /** Two who change sites at once could give both the same address: the second waits for the first. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('sites.addresses', 0))");
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

    void keep(Logo logo) {
        sql.insertInto(LOGO, LOGO.NAME, LOGO.PNG)
                .values(logo.name(), logo.png())
                .onConflictDoNothing()
                .execute();
    }

    /** Those that no site shows any more. */
    void dropLogos() {
        sql.deleteFrom(LOGO)
                .whereNotExists(DSL.selectOne().from(SITE).where(SITE.LOGO.eq(LOGO.NAME)))
                .execute();
    }

    Optional<Logo> logo(String name) {
        return sql.selectFrom(LOGO)
                .where(LOGO.NAME.eq(name))
                .fetchOptional(row -> new Logo(row.getName(), row.getPng()));
    }

    private SiteRecord record(Site site) {
        SiteRecord row = sql.newRecord(SITE);
        row.setId(site.id().value());
        row.setName(site.name());
        row.setAddress(site.address().value());
        row.setFurther(site.further().stream().map(EmailAddress::value).toArray(String[]::new));
        row.setLanguages(site.languages().toArray(String[]::new));
        row.setInternal(site.internal());
        row.setColor(site.color());
        row.setDomains(site.domains().toArray(String[]::new));
        row.setSchedule(json(site.schedule()));
        row.setLogo(site.logo());
        row.setAcknowledgement(JSONB.jsonb(json.writeValueAsString(site.acknowledgement())));
        return row;
    }

    private @Nullable JSONB json(@Nullable Schedule schedule) {
        return schedule == null ? null : JSONB.jsonb(json.writeValueAsString(schedule));
    }

    private Site site(SiteRecord row) {
        return new Site(
                new SiteId(row.getId()),
                row.getName(),
                new EmailAddress(row.getAddress()),
                Arrays.stream(row.getFurther()).map(EmailAddress::new).toList(),
                List.of(row.getLanguages()),
                row.getInternal(),
                row.getColor(),
                List.of(row.getDomains()),
                Optional.ofNullable(row.getSchedule())
                        .map(stored -> json.readValue(stored.data(), Schedule.class))
                        .orElse(null),
                row.getLogo(),
                json.readValue(row.getAcknowledgement().data(), Acknowledgement.class));
    }
}
