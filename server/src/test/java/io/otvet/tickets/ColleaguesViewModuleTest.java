package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.Access;
import io.otvet.staff.Agent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever stands in for Anna finds of hers. */
@TicketsTest
class ColleaguesViewModuleTest {

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Edits edits;

    @Autowired
    TicketList list;

    @Autowired
    Views views;

    @Autowired
    DSLContext sql;

    @Test
    void standsThereWhileOneStandsInAndHoldsWhatTheyHave() {
        Office office = founder.found();
        TicketId hers = openedFor(office.anna, office);
        Access boris = office.as(office.boris);
        assertThat(views.counts(boris)).extracting(Views.Count::id).doesNotContain("colleagues");

        leave(office.anna, office.boris);

        views.forget();
        assertThat(views.counts(boris)).contains(new Views.Count("colleagues", 1));
        assertThat(colleagues(boris)).containsExactly(hers);
    }

    @Test
    void holdsNothingThatTheDeputyMayNotSee() {
        Office office = founder.found();
        openedFor(office.anna, office);
        leave(office.anna, office.vera);

        assertThat(colleagues(office.as(office.vera))).isEmpty();
        assertThat(colleagues(office.as(office.boris))).isEmpty();
    }

    private void leave(Agent away, Agent deputy) {
        sql.execute(
                "insert into staff.absence (agent_id, since, deputy_id) values (?, now(), ?)",
                Office.id(away),
                Office.id(deputy));
    }

    private TicketId openedFor(Agent agent, Office office) {
        Letters letter = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
        TicketId ticket = ((Receipt.Opened) intake.receive(letter.sent())).ticket();
        TicketEdit assignment = TicketEdit.assignment(Optional.of(agent.id()), Optional.empty(), null);
        edits.change(Access.robot("test"), ticket, assignment);
        return ticket;
    }

    private List<TicketId> colleagues(Access who) {
        return list.page(who, new TicketQuery("", "colleagues", null, Map.of(), null, 50)).items().stream()
                .map(TicketRow::id)
                .toList();
    }
}
