package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.DRAFT;
import static io.otvet.tickets.db.Tables.SEEN;
import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.otvet.tickets.TicketRow.Correspondent;
import io.otvet.tickets.TicketRow.Deadlines;
import io.otvet.tickets.TicketRow.Person;
import io.otvet.tickets.TicketRow.Turn;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectSeekStepN;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads tickets as rows of lists: one statement for the page, one batch each for the names on it. */
@Component
class TicketRows {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Where the reader's own columns stand; to find them by field is what a page would spend most of its time on. */
    private static final int HAS_DRAFT = TICKET.fields().length;

    private static final int SEEN_AT = HAS_DRAFT + 1;

    private final DSLContext sql;
    private final Directory directory;
    private final Statuses statuses;
    private final JsonMapper json;

    TicketRows(DSLContext sql, Directory directory, Statuses statuses, JsonMapper json) {
        this.sql = sql;
        this.directory = directory;
        this.statuses = statuses;
        this.json = json;
    }

    /** With what is only the reader's: draft and unread. */
    SelectSelectStep<Record> forReader(UUID me) {
        List<SelectField<?>> columns = new ArrayList<>(List.of(TICKET.fields()));
        columns.add(field(exists(selectOne().from(DRAFT).where(DRAFT.TICKET_ID.eq(TICKET.ID), DRAFT.AGENT_ID.eq(me)))));
        columns.add(field(sql.select(SEEN.AT).from(SEEN).where(SEEN.TICKET_ID.eq(TICKET.ID), SEEN.AGENT_ID.eq(me))));
        return sql.select(columns);
    }

    /** The limit is part of the text: with it the planner keeps one plan, without it plans each time anew. */
    List<Record> page(UUID me, Condition condition, List<SortField<?>> order, @Nullable List<Object> after, int limit) {
        SelectSeekStepN<Record> ordered =
                forReader(me).from(TICKET).where(condition).orderBy(order);
        return List.copyOf(
                after == null
                        ? ordered.limit(inline(limit)).fetch()
                        : ordered.seek(after.toArray()).limit(inline(limit)).fetch());
    }

    /** As everybody sees them: for live events. */
    List<TicketRecord> shared(List<UUID> ids) {
        return sql.selectFrom(TICKET)
                .where(TICKET.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch();
    }

    List<TicketRow> name(List<? extends Record> rows) {
        Map<UUID, Correspondent> customers = directory.correspondents(
                rows.stream().map(row -> row.get(TICKET.CUSTOMER_ID)).toList());
        Map<UUID, Person> people = directory.people(rows.stream()
                .map(row -> row.get(TICKET.ASSIGNEE_ID))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> row(row, customers, people)).toList();
    }

    private TicketRow row(Record row, Map<UUID, Correspondent> customers, Map<UUID, Person> people) {
        UUID customer = row.get(TICKET.CUSTOMER_ID);
        UUID assignee = row.get(TICKET.ASSIGNEE_ID);
        Status status = statuses.of(row.get(TICKET.STATUS_ID));
        boolean personal = row.size() > HAS_DRAFT;
        return new TicketRow(
                new TicketId(row.get(TICKET.ID)),
                row.get(TICKET.NUMBER),
                row.get(TICKET.VERSION),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.PREVIEW),
                status.code(),
                status.base(),
                row.get(TICKET.CATEGORY_ID),
                Objects.requireNonNull(Level.of(row.get(TICKET.CRITICALITY))),
                Level.of(row.get(TICKET.COMPLEXITY)),
                Channel.of(row.get(TICKET.CHANNEL)),
                directory.place(row.get(TICKET.SITE_ID)),
                directory.place(row.get(TICKET.TEAM_ID)),
                assignee == null ? null : people.get(assignee),
                customers.getOrDefault(customer, new Correspondent(customer, "", null, null)),
                List.of(row.get(TICKET.TAGS)),
                fields(row.get(TICKET.FIELDS)),
                deadlines(row),
                row.get(TICKET.CREATED_AT).toInstant(),
                row.get(TICKET.UPDATED_AT).toInstant(),
                row.get(TICKET.LAST_MESSAGE_AT).toInstant(),
                instant(row.get(TICKET.WAITS_SINCE)),
                row.get(TICKET.MESSAGE_COUNT),
                row.get(TICKET.WAITS_SINCE) != null ? Turn.US : Turn.CUSTOMER,
                row.get(TICKET.CONFIDENTIAL),
                row.get(TICKET.SPAM_AT) != null,
                personal ? isUnread(row) : null,
                personal ? row.get(HAS_DRAFT, Boolean.class) : null);
    }

    private static boolean isUnread(Record row) {
        OffsetDateTime seen = row.get(SEEN_AT, OffsetDateTime.class);
        return row.get(TICKET.LAST_FROM) == 0 && (seen == null || seen.isBefore(row.get(TICKET.LAST_MESSAGE_AT)));
    }

    private Map<String, Object> fields(JSONB fields) {
        return fields.data().equals("{}") ? Map.of() : json.readValue(fields.data(), FIELDS);
    }

    private static Deadlines deadlines(Record row) {
        OffsetDateTime due = row.get(TICKET.DUE_AT);
        return new Deadlines(
                instant(row.get(TICKET.FIRST_REPLY_DUE_AT)),
                instant(due),
                instant(row.get(TICKET.RESOLVE_DUE_AT)),
                due != null && due.isBefore(OffsetDateTime.now()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
