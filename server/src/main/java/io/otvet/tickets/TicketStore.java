package io.otvet.tickets;

import static io.otvet.tickets.db.Sequences.TICKET_NUMBER;
import static io.otvet.tickets.db.Tables.CHANGE;
import static io.otvet.tickets.db.Tables.TICKET;

import io.otvet.customers.CustomerId;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.NotFound;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class TicketStore {

    private final DSLContext sql;
    private final ChangeJson json;

    TicketStore(DSLContext sql, ChangeJson json) {
        this.sql = sql;
        this.json = json;
    }

    long nextNumber() {
        return sql.nextval(TICKET_NUMBER);
    }

    /** Two messages of one person wait for each other here, so that they cannot open two tickets by racing. */
    void serialise(CustomerId customer) {
        long key = customer.value().getLeastSignificantBits();
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(key)))
                .fetch();
    }

    Ticket lock(TicketId id, Access who) {
        return find(TICKET.ID.eq(id.value()).and(Visible.to(who)))
                .orElseThrow(() -> new NotFound("tickets.no-such-ticket"));
    }

    Ticket lock(TicketId id) {
        return find(TICKET.ID.eq(id.value())).orElseThrow(() -> new NotFound("tickets.no-such-ticket"));
    }

    Optional<TicketId> byNumber(long number) {
        return id(TICKET.NUMBER.eq(number));
    }

    List<TicketDetail.Link> titles(Access who, Collection<TicketId> ids) {
        return sql.select(TICKET.ID, TICKET.NUMBER, TICKET.SUBJECT)
                .from(TICKET)
                .where(TICKET.ID.eq(DSL.any(ids.stream().map(TicketId::value).toArray(UUID[]::new))), Visible.to(who))
                .fetch(row -> new TicketDetail.Link(new TicketId(row.value1()), row.value2(), row.value3()));
    }

    boolean isVisible(TicketId id, Access who) {
        return sql.fetchExists(TICKET, TICKET.ID.eq(id.value()).and(Visible.to(who)));
    }

    long numberOf(TicketId id) {
        return sql.select(TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    Optional<CustomerId> customerOf(long number) {
        return sql.select(TICKET.CUSTOMER_ID)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number))
                .fetchOptional(row -> new CustomerId(row.value1()));
    }

    void insert(Ticket ticket) {
        TicketRecord row = ticket.row();
        row.setVersion(1);
        sql.executeInsert(row);
        row.touched(false);
    }

    /** Writes what has changed, one row for each field, and returns those fields. */
    List<Field> save(Ticket ticket, Actor actor, Cause cause, OffsetDateTime now) {
        TicketRecord row = ticket.row();
        List<Field> changed = List.of(Field.values()).stream()
                .filter(field -> isChanged(row, field))
                .toList();
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(now);
        sql.batchInsert(changed.stream()
                        .map(field -> change(row, field, actor, cause, now))
                        .toList())
                .execute();
        sql.executeUpdate(row);
        row.touched(false);
        return changed;
    }

    private static boolean isChanged(TicketRecord row, Field field) {
        return row.modified(field.column());
    }

    private ChangeRecord change(TicketRecord row, Field field, Actor actor, Cause cause, OffsetDateTime now) {
        ChangeRecord change = CHANGE.newRecord();
        change.setTicketId(row.getId());
        change.setVersion(row.getVersion());
        change.setAt(now);
        change.setField(field.number());
        change.setBefore(json.of(field, row.original(field.column())));
        change.setAfter(json.of(field, row.get(field.column())));
        change.setActor(actor.toString());
        change.setCause(cause.what());
        change.setDepth((short) cause.depth());
        return change;
    }

    private Optional<Ticket> find(Condition condition) {
        return sql.selectFrom(TICKET)
                .where(condition)
                .forUpdate()
                .fetchOptional()
                .map(Ticket::new);
    }

    private Optional<TicketId> id(Condition condition) {
        return sql.select(TICKET.ID).from(TICKET).where(condition).fetchOptional(row -> new TicketId(row.value1()));
    }
}
