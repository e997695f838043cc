package io.otvet.tickets;

import io.otvet.jobs.JobKind;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Cause;
import io.otvet.tickets.Lane.StageRun;
import io.otvet.tickets.spi.Stage;
import io.otvet.tickets.spi.TicketReaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs one stage of a ticket's lane in the transaction that takes the job away, and enters the next one: the job is the
 * marker, so a crash resumes where it was. After the last stage the ticket is settled.
 */
@Component
class StageRunner implements JobKind<StageRun> {

    private final Supplier<List<TicketReaction>> reactions;
    private final Lane lane;
    private final ApplicationEventPublisher events;

    StageRunner(ObjectProvider<TicketReaction> reactions, Lane lane, ApplicationEventPublisher events) {
        this.reactions = SingletonSupplier.of(() -> reactions.orderedStream().toList());
        this.lane = lane;
        this.events = events;
    }

    @Override
    public String name() {
        return Lane.KIND;
    }

    @Override
    public Class<StageRun> payload() {
        return StageRun.class;
    }

    @Override
    public void run(StageRun run, int attempt) {
        Optional<Stage> stage = firstWithReactions(run.stage());
        if (stage.isEmpty()) {
            settle(run);
            return;
        }
        Cause cause = Cause.of(run.cause()).then("lane " + stage.get());
        in(stage.get()).forEach(reaction -> reaction.react(run.ticket(), cause));
        after(stage.get())
                .ifPresentOrElse(
                        next -> lane.run(new StageRun(run.ticket(), next, run.actor(), run.cause())),
                        () -> settle(run));
    }

    /** A stage in which nobody reacts is not worth a commit. */
    private Optional<Stage> firstWithReactions(Stage from) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(from) >= 0)
                .filter(stage -> !in(stage).isEmpty())
                .findFirst();
    }

    private Optional<Stage> after(Stage done) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(done) > 0)
                .filter(stage -> !in(stage).isEmpty())
                .findFirst();
    }

    private List<TicketReaction> in(Stage stage) {
        return reactions.get().stream()
                .filter(reaction -> reaction.stage() == stage)
                .toList();
    }

    private void settle(StageRun run) {
        events.publishEvent(new TicketSettled(run.ticket(), Actor.parse(run.actor()), Cause.of(run.cause())));
    }
}
