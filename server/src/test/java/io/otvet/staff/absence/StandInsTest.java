package io.otvet.staff.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.otvet.staff.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandInsTest {

    private final AgentId anna = AgentId.next();
    private final AgentId boris = AgentId.next();
    private final AgentId clara = AgentId.next();

    @Test
    void leavesWhoIsThereToThemselves() {
        StandIns now = away(Map.entry(anna, boris));

        assertThat(now.of(boris)).isEmpty();
        assertThat(now.absence(boris)).isEmpty();
    }

    @Test
    void handsOnFromADeputyWhoIsAwayToo() {
        StandIns now = away(Map.entry(anna, boris), Map.entry(boris, clara));

        assertThat(now.of(anna)).contains(clara);
        assertThat(now.of(boris)).contains(clara);
        assertThat(now.heldBy(clara)).containsExactlyInAnyOrder(anna, boris);
        assertThat(now.heldBy(boris)).isEmpty();
    }

    @Test
    void findsNobodyInACircle() {
        StandIns two = away(Map.entry(anna, boris), Map.entry(boris, anna));
        StandIns besides = away(Map.entry(anna, boris), Map.entry(boris, clara), Map.entry(clara, boris));

        assertThat(two.of(anna)).isEmpty();
        assertThat(besides.of(anna)).isEmpty();
        assertThat(besides.heldBy(anna)).isEmpty();
    }

    @Test
    void findsNobodyWhereTheChainEnds() {
        StandIns now = new StandIns(Stream.of(absence(anna, boris), absence(boris, null))
                .collect(Collectors.toMap(Absence::agent, Function.identity())));

        assertThat(now.of(anna)).isEmpty();
        assertThat(now.of(boris)).isEmpty();
    }

    @SafeVarargs
    private static StandIns away(Map.Entry<AgentId, AgentId>... deputies) {
        return new StandIns(Stream.of(deputies)
                .map(entry -> absence(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Absence::agent, Function.identity())));
    }

    private static Absence absence(AgentId agent, @Nullable AgentId deputy) {
        return new Absence(agent, Instant.EPOCH, null, deputy, null);
    }
}
