package io.otvet.demo;

import io.otvet.demo.Talk.Said;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MessageRows {

    private static final int CUSTOMER = 0;
    private static final int REPLY = 1;
    private static final int NOTE = 2;
    private static final int SENT = 1;

    private static final int BY_CUSTOMER = 0;
    private static final int BY_AGENT = 1;
    private static final int BY_PROGRAM = 2;

    private final Copy messages;
    private final Copy deliveries;
    private final RowIds ids;

    MessageRows(Connection connection, RowIds ids) {
        this.messages = new Copy(
                connection, "tickets.message", "id, ticket_id, version, kind, author_kind, author_id, at, text");
        this.deliveries = new Copy(connection, "tickets.delivery", "message_id, state, detail, at");
        this.ids = ids;
    }

    /** Answers the version that the ticket has after the last of them. */
    int add(UUID ticket, UUID customer, @Nullable UUID agent, List<Said> said) {
        int version = 0;
        for (Said one : said) {
            UUID id = ids.at(one.at());
            boolean theirs = one.voice() == Story.Voice.CUSTOMER;
            int kind = theirs ? CUSTOMER : one.voice() == Story.Voice.AGENT ? REPLY : NOTE;
            int author = theirs ? BY_CUSTOMER : agent == null ? BY_PROGRAM : BY_AGENT;
            messages.add(id, ticket, ++version, kind, author, theirs ? customer : agent, one.at(), one.text());
            if (kind == REPLY) {
                deliveries.add(id, SENT, "250 2.0.0 accepted", one.at().plusSeconds(2));
            }
        }
        return version;
    }

    boolean isFull() {
        return messages.isFull();
    }

    void flush() {
        messages.flush();
        deliveries.flush();
    }
}
