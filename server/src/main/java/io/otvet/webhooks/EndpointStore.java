package io.otvet.webhooks;

import static io.otvet.webhooks.db.Tables.ENDPOINT;

import io.otvet.webhooks.db.tables.records.EndpointRecord;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class EndpointStore {

    private final DSLContext sql;

    EndpointStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Endpoint> all() {
        return sql.selectFrom(ENDPOINT)
                .orderBy(ENDPOINT.CREATED_AT, ENDPOINT.ID)
                .fetch(EndpointStore::endpoint);
    }

    Optional<Endpoint> find(EndpointId id) {
        return sql.selectFrom(ENDPOINT).where(ENDPOINT.ID.eq(id.value())).fetchOptional(EndpointStore::endpoint);
    }

    /** Still encrypted. */
    String secret(EndpointId id) {
        return sql.select(ENDPOINT.SECRET)
                .from(ENDPOINT)
                .where(ENDPOINT.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    void insert(Endpoint endpoint, String secret) {
        EndpointRecord row = row(endpoint);
        row.setSecret(secret);
        row.insert();
    }

    void update(Endpoint endpoint) {
        EndpointRecord row = row(endpoint);
        row.changed(ENDPOINT.ID, false);
        row.update();
    }

    void replaceSecret(EndpointId id, String secret) {
        sql.update(ENDPOINT)
                .set(ENDPOINT.SECRET, secret)
                .where(ENDPOINT.ID.eq(id.value()))
                .execute();
    }

    boolean delete(EndpointId id) {
        return sql.deleteFrom(ENDPOINT).where(ENDPOINT.ID.eq(id.value())).execute() > 0;
    }

    private EndpointRecord row(Endpoint endpoint) {
        EndpointRecord row = sql.newRecord(ENDPOINT);
        row.setId(endpoint.id().value());
        row.setUrl(endpoint.url().toString());
        row.setName(endpoint.name());
        row.setEvents(endpoint.events().stream().sorted().toArray(String[]::new));
        row.setPrivateToo(endpoint.privateToo());
        row.setActive(endpoint.active());
        return row;
    }

    private static Endpoint endpoint(EndpointRecord row) {
        return new Endpoint(
                new EndpointId(row.getId()),
                URI.create(row.getUrl()),
                row.getName(),
                Set.of(row.getEvents()),
                row.getPrivateToo(),
                row.getActive());
    }
}
