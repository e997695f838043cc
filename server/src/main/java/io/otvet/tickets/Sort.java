package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.noCondition;

import io.otvet.kernel.Cursor;
import io.otvet.kernel.Invalid;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;

/** The orders that are offered: each has its index. All columns go one way, so a page begins by a row comparison. */
enum Sort {
    LAST(true, TICKET.LAST_MESSAGE_AT, TICKET.ID),
    WAITING(false, TICKET.WAITS_SINCE, TICKET.ID),
    DUE(false, TICKET.DUE_AT, TICKET.ID),
    CRITICALITY(true, TICKET.CRITICALITY, TICKET.LAST_MESSAGE_AT, TICKET.ID);

    private final boolean descending;
    private final List<Field<?>> columns;

    Sort(boolean descending, Field<?>... columns) {
        this.descending = descending;
        this.columns = List.of(columns);
    }

    List<SortField<?>> order() {
        List<SortField<?>> order = new ArrayList<>();
        columns.forEach(column -> order.add(descending ? column.desc() : column.asc()));
        return order;
    }

    /** Tickets without a value have no place in this order. */
    Condition condition() {
        return switch (this) {
            case WAITING -> TICKET.WAITS_SINCE.isNotNull();
            case DUE -> TICKET.DUE_AT.isNotNull();
            case LAST, CRITICALITY -> noCondition();
        };
    }

    Cursor cursor(Record last) {
        return new Cursor(
                columns.stream().map(column -> String.valueOf(last.get(column))).toList());
    }

    List<Object> place(String after) {
        List<String> values = Cursor.decode(after).values();
        if (values.size() != columns.size()) {
            throw new Invalid("after", "kernel.bad-cursor");
        }
        List<Object> place = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            place.add(value(columns.get(i), values.get(i)));
        }
        return place;
    }

    private static Object value(Field<?> column, String text) {
        try {
            if (column.getType() == UUID.class) {
                return UUID.fromString(text);
            }
            return column.getType() == Short.class ? Short.valueOf(text) : OffsetDateTime.parse(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Invalid("after", "kernel.bad-cursor");
        }
    }

    static Sort parse(String word) {
        for (Sort sort : values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(word)) {
                return sort;
            }
        }
        throw new Invalid("sort", "tickets.no-such-sort", word);
    }
}
