package io.otvet.tickets;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the notice of an assignment while Anna, who is given the ticket, is away. */
@TicketsTest
class AddresseesModuleTest {

    private static final Access ROBOT = Access.robot("test");

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Edits edits;

    @Autowired
    DSLContext sql;

    @Test
    void goesToWhoeverStandsInAndSaysForWhom() {
        Office office = founder.found();
        leave(office.anna, office.boris);

        giveToAnna(office, ROBOT);

        assertThat(told(office.boris)).containsExactly("ticket-instead Anna Kim");
        assertThat(told(office.anna)).isEmpty();
    }

    @Test
    void goesToNobodyWhoMayNotSeeTheTicket() {
        Office office = founder.found();
        leave(office.anna, office.vera);

        giveToAnna(office, ROBOT);

        assertThat(told(office.vera)).isEmpty();
        assertThat(told(office.anna)).containsExactly("ticket-assigned null");
    }

    @Test
    void goesOnToTheDeputyOfADeputyWhoIsAwayButNotInACircle() {
        Office office = founder.found();
        leave(office.anna, office.vera);
        leave(office.vera, office.boris);

        giveToAnna(office, ROBOT);
        leave(office.boris, office.anna);
        giveToAnna(office, ROBOT);

        assertThat(told(office.boris)).containsExactly("ticket-instead Anna Kim");
        assertThat(told(office.anna)).containsExactly("ticket-assigned null");
    }

    @Test
    void tellsNoDeputyOfWhatTheyDidThemselves() {
        Office office = founder.found();
        leave(office.anna, office.boris);

        giveToAnna(office, office.as(office.boris));

        assertThat(told(office.boris)).isEmpty();
        assertThat(told(office.anna)).containsExactly("ticket-assigned null");
    }

    private void leave(Agent away, Agent deputy) {
        sql.execute(
                "insert into staff.absence (agent_id, since, deputy_id) values (?, now(), ?)",
                Office.id(away),
                Office.id(deputy));
    }

    private void giveToAnna(Office office, Access who) {
        Letters letter = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
        TicketId ticket = ((Receipt.Opened) intake.receive(letter.sent())).ticket();
        settle(ticket);
        sql.execute(
                "delete from notifications.notice where dedupe_key in"
                        + " (select 'assigned:' || id from tickets.change where ticket_id = ?)",
                ticket.value());
        edits.change(who, ticket, TicketEdit.assignment(Optional.of(office.anna.id()), Optional.empty(), null));
        settle(ticket);
    }

    private void settle(TicketId ticket) {
        await().atMost(ofSeconds(20))
                .until(() -> sql.fetch("select 1 from jobs.job where lane = ?", "ticket:" + ticket)
                        .isEmpty());
    }

    private List<String> told(Agent agent) {
        return sql.fetch(
                        "select kind || ' ' || coalesce(instead_of, 'null') as what from notifications.notice"
                                + " where agent_id = ? order by created_at",
                        Office.id(agent))
                .getValues("what", String.class);
    }
}
