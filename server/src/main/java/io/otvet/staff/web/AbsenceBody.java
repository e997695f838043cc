package io.otvet.staff.web;

import io.otvet.staff.AgentId;
import io.otvet.staff.absence.Absence;
import io.otvet.staff.absence.StandIns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param until null while nobody knows
 * @param deputy who was chosen
 * @param standsIn who is there instead: the deputy, or whoever stands in for them
 */
record AbsenceBody(
        Instant since,
        @Nullable Instant until,
        @Nullable String deputy,
        @Nullable String standsIn,
        @Nullable String word) {

    static @Nullable AbsenceBody of(AgentId agent, StandIns now) {
        return now.absence(agent).map(absence -> of(absence, now)).orElse(null);
    }

    private static AbsenceBody of(Absence absence, StandIns now) {
        return new AbsenceBody(
                absence.since(),
                absence.until(),
                absence.deputy() == null ? null : absence.deputy().toString(),
                now.of(absence.agent()).map(AgentId::toString).orElse(null),
                absence.word());
    }
}
