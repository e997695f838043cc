package io.otvet.demo;

import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.tickets.NewReply;
import io.otvet.tickets.Replies;
import io.otvet.tickets.TicketId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What has not gone well: replies that wait for a relay, and some that the other side refused. */
@Component
class Troubles {

    private static final String REFUSED = "550 5.1.1 The mailbox does not exist";

    private static final String WAITING = """
            select id, assignee_id, subject from tickets.ticket
            where state < 4 and spam_at is null and waits_since is not null and assignee_id is not null
            order by waits_since, id limit 5
            """;

    /** The last word of tickets that wait for the customer: it came back. */
    private static final String FAIL = """
            with refused as (
              select m.id, m.ticket_id, m.at from tickets.ticket t
              join lateral (select id, ticket_id, at from tickets.message where ticket_id = t.id and kind = 1
                            order by at desc limit 1) m on true
              where t.state = 2 and t.spam_at is null order by t.last_message_at desc, t.id limit 4),
            noted as (
              update tickets.delivery d set state = 2, detail = ?, at = r.at + interval '9 seconds'
              from refused r where d.message_id = r.id)
            insert into channels_email.delivery
              (message_id, ticket_id, header, recipient, state, detail, attempts, queued_at, changed_at)
            select r.id, r.ticket_id, '<' || r.id || '@otvet.example>', c.email, 'failed', ?, 1, r.at,
                   r.at + interval '9 seconds'
            from refused r join tickets.ticket t on t.id = r.ticket_id join customers.customer c on c.id = t.customer_id
            """;

    private final DSLContext sql;
    private final Staff staff;
    private final Replies replies;

    Troubles(DSLContext sql, Staff staff, Replies replies) {
        this.sql = sql;
        this.staff = staff;
        this.replies = replies;
    }

    void happen() {
        sql.execute(FAIL, REFUSED, REFUSED);
        sql.fetch(WAITING).forEach(row -> {
            AgentId agent = new AgentId(row.get(1, UUID.class));
            TicketId ticket = new TicketId(row.get(0, UUID.class));
            replies.reply(staff.accessOf(agent), ticket, NewReply.of(answer(row.get(2, String.class))));
        });
    }

    private static String answer(String subject) {
        boolean russian = subject.codePoints().anyMatch(letter -> letter >= 'А' && letter <= 'я');
        return russian
                ? "Здравствуйте! Спасибо за терпение: вопрос уже у коллег, напишем сегодня до вечера."
                : "Hello, and thank you for waiting: a colleague is looking into it, you will hear from us today.";
    }
}
