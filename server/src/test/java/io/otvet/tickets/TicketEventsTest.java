package io.otvet.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.kernel.DomainEvent;
import io.otvet.staff.AgentId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** An event whose listener was cut down is read back from its row: it must come back as it was. */
class TicketEventsTest {

    private final JsonMapper json = new JsonMapper();

    static Stream<DomainEvent> events() {
        TicketId ticket = TicketId.next();
        MessageId message = MessageId.next();
        Actor agent = new Actor.Agent(UUID.randomUUID());
        Actor customer = new Actor.Customer(UUID.randomUUID());
        Actor robot = new Actor.Robot("routing");
        return Stream.of(
                new TicketOpened(ticket, message, customer, false),
                new CustomerReplied(ticket, message, customer, true),
                new AgentReplied(ticket, message, Channel.EMAIL, agent),
                new NoteWritten(ticket, message, agent),
                new TicketChanged(
                        ticket, Set.of("status"), robot, Cause.of("lane").then("rule 1")),
                new TicketAssigned(ticket, AgentId.next(), null, agent),
                new TicketSettled(ticket, robot, Cause.of("opened")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void comesBackAsItWas(DomainEvent event) {
        String kept = json.writeValueAsString(event);

        assertThat(json.readValue(kept, event.getClass())).isEqualTo(event);
    }
}
