package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;

import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.tickets.db.tables.records.TicketRecord;
import java.util.Locale;
import org.jooq.TableField;

/** What can change about a ticket and is kept as a row when it does. The number never changes. */
public enum Field {
    STATUS(1, TICKET.STATUS_ID),
    ASSIGNEE(2, TICKET.ASSIGNEE_ID),
    TEAM(3, TICKET.TEAM_ID),
    CATEGORY(4, TICKET.CATEGORY_ID),
    CRITICALITY(5, TICKET.CRITICALITY),
    COMPLEXITY(6, TICKET.COMPLEXITY),
    TAGS(7, TICKET.TAGS),
    SITE(8, TICKET.SITE_ID),
    SUBJECT(9, TICKET.SUBJECT),
    SPAM(10, TICKET.SPAM_AT),
    CONFIDENTIAL(11, TICKET.CONFIDENTIAL),
    LINK(12, TICKET.LINKED_TO),
    FIELDS(13, TICKET.FIELDS);

    private final short number;
    private final TableField<TicketRecord, ?> column;

    Field(int number, TableField<TicketRecord, ?> column) {
        this.number = (short) number;
        this.column = column;
    }

    short number() {
        return number;
    }

    TableField<TicketRecord, ?> column() {
        return column;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Field of(short number) {
        for (Field field : values()) {
            if (field.number == number) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + number);
    }
}
