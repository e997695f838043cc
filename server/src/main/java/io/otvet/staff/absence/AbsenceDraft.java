package io.otvet.staff.absence;

import io.otvet.kernel.Findings;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said of an absence; nothing of it has to be. */
public record AbsenceDraft(
        @Nullable Instant until,
        @Nullable AgentId deputy,
        @Nullable String word) {

    Absence of(AgentId agent, Instant since, Instant now, Function<AgentId, Optional<Agent>> people) {
        Findings findings =
                new Findings().when(until != null && !until.isAfter(now), "until", "staff.absence-ends-in-the-past");
        if (deputy != null) {
            Optional<Agent> found = people.apply(deputy);
            boolean hasLeft = found.isPresent() && !found.get().active();
            findings.when(deputy.equals(agent), "deputy", "staff.deputy-is-oneself")
                    .when(found.isEmpty(), "deputy", "staff.no-such-agent")
                    .when(hasLeft, "deputy", "staff.deputy-has-left");
        }
        String said = word == null || word.isBlank() ? null : word.strip();
        if (said != null) {
            findings.line("word", said);
        }
        findings.raise();
        return new Absence(agent, since, until, deputy, said);
    }
}
