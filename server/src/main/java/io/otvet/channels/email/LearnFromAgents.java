package io.otvet.channels.email;

import io.otvet.jobs.JobKind;
import io.otvet.jobs.Jobs;
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

/**
 * What agents call spam is spam, and what they answer is none: the filter learns from both without being asked, aside,
 * so that nobody's reply waits for it or fails with it.
 */
@Component
class LearnFromAgents implements JobKind<LearnFromAgents.Acted> {

    private static final String NAME = "channels.email.learn-from-ticket";
    private static final Access ROBOT = Access.robot("spam-filter");
    private static final int FIRST_FEW = 50;
    private static final int MOST_ATTEMPTS = 3;

    private final Tickets tickets;
    private final Messages messages;
    private final RawStore raws;
    private final Learning learning;
    private final Jobs jobs;

    LearnFromAgents(Tickets tickets, Messages messages, RawStore raws, Learning learning, Jobs jobs) {
        this.tickets = tickets;
        this.messages = messages;
        this.raws = raws;
        this.learning = learning;
        this.jobs = jobs;
    }

    record Acted(TicketId ticket) {}

    @EventListener
    void on(TicketChanged changed) {
        if (changed.actor() instanceof Actor.Agent && changed.fields().contains("spam")) {
            enter(changed.ticket());
        }
    }

    @EventListener
    void on(AgentReplied replied) {
        if (replied.channel() == Channel.EMAIL && replied.actor() instanceof Actor.Agent) {
            enter(replied.ticket());
        }
    }

    private void enter(TicketId ticket) {
        jobs.enter(NAME, "learn:" + ticket, new Acted(ticket));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Acted> payload() {
        return Acted.class;
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    /** By what the ticket is called now: whoever has thought better of it meanwhile is believed. */
    @Override
    public void run(Acted acted, int attempt) {
        boolean spam = tickets.find(ROBOT, acted.ticket()).ticket().spam();
        messages.page(ROBOT, acted.ticket(), null, FIRST_FEW).items().stream()
                .filter(message -> message.kind().equals("customer") && message.hasOriginal())
                .map(message -> new MessageId(UUID.fromString(message.id())))
                .findFirst()
                .flatMap(raws::ofMessage)
                .ifPresent(mail -> learning.teachLater(mail, spam));
    }
}
