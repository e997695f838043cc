package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.Actor;
import io.otvet.tickets.Receipt.Opened;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;

@TicketsTest
class LaneModuleTest {

    @Autowired
    Office.Founder founder;

    @Autowired
    Intake intake;

    @Autowired
    Tickets tickets;

    @Autowired
    Messages messages;

    @Test
    void givesANewTicketToTheTeamOfItsSiteBeforeItSettles(Scenario scenario) {
        Office office = founder.found();
        Letters letter = Letters.from("maria-" + UUID.randomUUID() + "@example.com", office.shop.id());

        scenario.stimulate(() -> ((Opened) intake.receive(letter.sent())).ticket())
                .andWaitForEventOfType(TicketSettled.class)
                .matching(event -> event.actor() instanceof Actor.Customer)
                .toArriveAndVerify((event, ticket) -> {
                    var team = tickets.find(office.as(office.anna), ticket)
                            .ticket()
                            .team();
                    assertThat(team)
                            .extracting(TicketRow.Named::id)
                            .isEqualTo(office.returns.id().value());
                    var change = messages.history(office.as(office.anna), ticket, null, 10)
                            .items()
                            .getFirst();
                    assertThat(change.author().type()).isEqualTo("robot");
                    assertThat(change.cause()).isEqualTo("lane ROUTE");
                });
    }
}
