package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.tickets.AgentReplied;
import io.otvet.tickets.Channel;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.Messages;
import io.otvet.tickets.TicketChanged;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What agents call spam is spam, and what they answer is none: the filter learns from both without being asked. */
@Component
class LearnFromAgents {

    private static final Access ROBOT = Access.robot("spam-filter");
    private static final int FIRST_FEW = 50;

    private final Tickets tickets;
    private final Messages messages;
    private final RawStore raws;
    private final Learning learning;

    LearnFromAgents(Tickets tickets, Messages messages, RawStore raws, Learning learning) {
        this.tickets = tickets;
        this.messages = messages;
        this.raws = raws;
        this.learning = learning;
    }

    @EventListener
    void on(TicketChanged changed) {
        if (changed.actor() instanceof Actor.Agent && changed.fields().contains("spam")) {
            boolean spam = tickets.find(ROBOT, changed.ticket()).ticket().spam();
            teach(changed.ticket(), spam);
        }
    }

    @EventListener
    void on(AgentReplied replied) {
        if (replied.channel() == Channel.EMAIL && replied.actor() instanceof Actor.Agent) {
            teach(replied.ticket(), false);
        }
    }

    private void teach(TicketId ticket, boolean spam) {
        messages.page(ROBOT, ticket, null, FIRST_FEW).items().stream()
                .filter(message -> message.kind().equals("customer") && message.hasOriginal())
                .map(message -> new MessageId(UUID.fromString(message.id())))
                .findFirst()
                .flatMap(raws::ofMessage)
                .ifPresent(mail -> learning.teachLater(mail, spam));
    }
}
