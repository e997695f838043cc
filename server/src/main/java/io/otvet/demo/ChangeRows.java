package io.otvet.demo;

import io.otvet.demo.Talk.Said;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was changed on the way: to its team by routing, to somebody who took it, from status to status. */
final class ChangeRows {

    private static final int STATUS = 1;
    private static final int ASSIGNEE = 2;
    private static final int TEAM = 3;
    private static final String[] CODES = {"new", "open", "pending", "on-hold", "solved", "closed"};

    private final Copy changes;

    ChangeRows(Connection connection) {
        this.changes =
                new Copy(connection, "tickets.change", "ticket_id, version, at, field, before, after, actor, cause");
    }

    /** Answers the version that the ticket has after the last of them. */
    int add(UUID ticket, int version, Desk.Place place, @Nullable UUID assignee, int state, Talk talk) {
        int at = version;
        Instant begun = talk.said().getFirst().at();
        change(ticket, ++at, begun, TEAM, null, quoted(place.team()), "robot:routing", "site");
        if (assignee != null) {
            Said answer = talk.firstAnswer();
            Instant taken =
                    answer == null ? begun.plusSeconds(300) : answer.at().minusSeconds(90);
            change(ticket, ++at, taken, ASSIGNEE, null, quoted(assignee), "agent:" + assignee, "edit");
        }
        if (state > 0) {
            String actor = assignee == null ? "robot:intake" : "agent:" + assignee;
            change(ticket, ++at, talk.last().at(), STATUS, quoted("new"), quoted(CODES[state]), actor, "reply");
        }
        return at;
    }

    private void change(
            UUID ticket,
            int version,
            Instant at,
            int field,
            @Nullable String before,
            String after,
            String actor,
            String cause) {
        changes.add(ticket, version, at, field, before, after, actor, cause);
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }

    void flush() {
        changes.flush();
    }
}
