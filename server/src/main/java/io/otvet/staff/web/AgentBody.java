package io.otvet.staff.web;

import io.otvet.realtime.Attendance;
import io.otvet.staff.Agent;
import io.otvet.staff.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param role a word, or the id of an own role, which has a name
 * @param here has the workspace open now
 * @param lastSeenAt null for one who never had
 */
record AgentBody(
        String id,
        String name,
        String email,
        String initials,
        String role,
        @Nullable String roleName,
        boolean active,
        String locale,
        List<String> teams,
        boolean secondStep,
        boolean invited,
        @Nullable AbsenceBody absence,
        boolean here,
        @Nullable Instant lastSeenAt) {

    static AgentBody of(
            Agent agent,
            Collection<TeamId> teams,
            boolean secondStep,
            boolean invited,
            @Nullable AbsenceBody absence,
            Attendance.@Nullable Seen seen) {
        return new AgentBody(
                agent.id().toString(),
                agent.name(),
                agent.email().value(),
                agent.initials(),
                agent.role().word(),
                agent.role().name(),
                agent.active(),
                agent.locale(),
                teams.stream().map(TeamId::toString).sorted().toList(),
                secondStep,
                invited,
                absence,
                seen != null && seen.here(),
                seen == null ? null : seen.at());
    }
}
