package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.kernel.Permission;
import io.otvet.realtime.Attendance;
import io.otvet.staff.Agent;
import io.otvet.staff.AgentDraft;
import io.otvet.staff.AgentId;
import io.otvet.staff.Agents;
import io.otvet.staff.SecondSteps;
import io.otvet.staff.Staff;
import io.otvet.staff.TeamId;
import io.otvet.staff.absence.Absences;
import io.otvet.staff.absence.StandIns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents")
class AgentController {

    private final Staff staff;
    private final Agents agents;
    private final SecondSteps secondSteps;
    private final Absences absences;
    private final Attendance attendance;

    AgentController(Staff staff, Agents agents, SecondSteps secondSteps, Absences absences, Attendance attendance) {
        this.staff = staff;
        this.agents = agents;
        this.secondSteps = secondSteps;
        this.absences = absences;
        this.attendance = attendance;
    }

    @GetMapping
    Page<AgentBody> list(Access access) {
        access.require(Permission.TICKETS_READ);
        return new Page<>(bodies(staff.agents()), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgentBody invite(Access access, @RequestBody AgentDraft draft) {
        return body(agents.invite(access, draft));
    }

    @PatchMapping("/{id}")
    AgentBody change(Access access, @PathVariable String id, @RequestBody AgentDraft draft) {
        return body(agents.change(access, AgentId.parse(id), draft));
    }

    @PostMapping("/{id}/invitations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void inviteAgain(Access access, @PathVariable String id) {
        agents.inviteAgain(access, AgentId.parse(id));
    }

    private AgentBody body(Agent agent) {
        return bodies(List.of(agent)).getFirst();
    }

    private List<AgentBody> bodies(List<Agent> all) {
        Map<AgentId, Set<TeamId>> teams = staff.memberships();
        Set<AgentId> careful = secondSteps.all();
        Set<AgentId> invited = staff.invited();
        StandIns away = absences.now();
        Map<UUID, Attendance.Seen> seen = attendance.all();
        return all.stream()
                .map(agent -> AgentBody.of(
                        agent,
                        teams.getOrDefault(agent.id(), Set.of()),
                        careful.contains(agent.id()),
                        invited.contains(agent.id()),
                        AbsenceBody.of(agent.id(), away),
                        seen.get(agent.id().value())))
                .toList();
    }
}
