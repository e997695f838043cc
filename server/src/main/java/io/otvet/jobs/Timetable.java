package io.otvet.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each {@link Recurring} is a job in a lane of its own that enters itself again when it is done. */
@Component
class Timetable implements JobKind<Timetable.Turn> {

    private static final String NAME = "jobs.take-turn";

    private final Map<String, Recurring> recurring;
    private final ObjectProvider<Jobs> jobs;
    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Timetable(
            List<Recurring> recurring,
            ObjectProvider<Jobs> jobs,
            JobStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.recurring = recurring.stream().collect(Collectors.toMap(Recurring::name, Function.identity()));
        this.jobs = jobs;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        recurring
                .values()
                .forEach(one -> transaction.executeWithoutResult(_ -> {
                    store.lockLane(lane(one.name()));
                    if (store.isLaneEmpty(lane(one.name()))) {
                        jobs.getObject().enter(NAME, lane(one.name()), new Turn(one.name()));
                    }
                }));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Turn> payload() {
        return Turn.class;
    }

    @Override
    public void run(Turn turn, int attempt) {
        Recurring one = recurring.get(turn.of());
        if (one != null) {
            one.run();
            jobs.getObject()
                    .enterAt(NAME, lane(turn.of()), turn, clock.instant().plus(one.every()));
        }
    }

    @Override
    public Duration delayBefore(int attempt) {
        return attempt < 5 ? Backoff.before(attempt) : Duration.ofMinutes(1);
    }

    @Override
    public int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    private static String lane(String name) {
        return "timetable:" + name;
    }

    record Turn(String of) {}
}
