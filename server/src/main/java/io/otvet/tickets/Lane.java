package io.otvet.tickets;

import io.otvet.jobs.Jobs;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.tickets.spi.Stage;
import org.springframework.stereotype.Component;

/**
 * The serial queue of each ticket. What a person or a customer does enters it; what the lane itself does is deeper and
 * does not enter it again: the stages that follow see it anyway.
 */
@Component
class Lane {

    static final String KIND = "tickets.run-stage";

    private final Jobs jobs;

    Lane(Jobs jobs) {
        this.jobs = jobs;
    }

    record StageRun(TicketId ticket, Stage stage, String actor, String cause) {}

    void enter(TicketId ticket, Actor actor, Cause cause) {
        if (cause.depth() == 0) {
            run(new StageRun(ticket, Stage.CLASSIFY, actor.toString(), cause.what()));
        }
    }

    void run(StageRun run) {
        jobs.enter(KIND, "ticket:" + run.ticket(), run);
    }
}
