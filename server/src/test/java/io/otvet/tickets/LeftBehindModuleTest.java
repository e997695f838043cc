package io.otvet.tickets;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.otvet.kernel.Access;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.Agents;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TicketsTest
class LeftBehindModuleTest {

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Edits edits;

    @Autowired
    Tickets tickets;

    @Autowired
    Agents agents;

    @Test
    void givesOpenTicketsOfWhoeverLeftBackToTheirTeamAndLeavesTheRest() {
        Office office = founder.found();
        TicketId open = opened(office);
        TicketId solved = opened(office);
        give(office, open);
        give(office, solved);
        edits.change(Access.robot("test"), solved, TicketEdit.status("solved", null));

        agents.change(
                Access.robot("test"), office.anna.id(), new AgentDraft(null, null, null, false, null, null, null));

        await().atMost(ofSeconds(20)).until(() -> row(open).assignee() == null);
        assertThat(row(open).team())
                .extracting(TicketRow.Named::id)
                .isEqualTo(office.returns.id().value());
        assertThat(row(solved).assignee()).extracting(TicketRow.Person::name).isEqualTo("Anna Kim");
    }

    private void give(Office office, TicketId ticket) {
        TicketEdit mine = TicketEdit.assignment(Optional.of(office.anna.id()), Optional.of(office.returns.id()), null);
        edits.change(Access.robot("test"), ticket, mine);
    }

    private TicketId opened(Office office) {
        Letters letter = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());
        return ((Receipt.Opened) intake.receive(letter.sent())).ticket();
    }

    private TicketRow row(TicketId ticket) {
        return tickets.find(Access.robot("test"), ticket).ticket();
    }
}
