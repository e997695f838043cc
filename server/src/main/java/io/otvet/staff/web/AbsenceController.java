package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.staff.AgentId;
import io.otvet.staff.SignedIn;
import io.otvet.staff.absence.AbsenceDraft;
import io.otvet.staff.absence.Absences;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents/{id}/absence")
class AbsenceController {

    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    @GetMapping
    AbsenceBody show(Access access, @PathVariable String id) {
        access.require(Permission.TICKETS_READ);
        return body(AgentId.parse(id));
    }

    @PutMapping
    AbsenceBody say(SignedIn who, @PathVariable String id, @RequestBody AbsenceDraft draft) {
        AgentId agent = AgentId.parse(id);
        absences.say(who, agent, draft);
        return body(agent);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedIn who, @PathVariable String id) {
        absences.end(who, AgentId.parse(id));
    }

    private AbsenceBody body(AgentId agent) {
        return Optional.ofNullable(AbsenceBody.of(agent, absences.now()))
                .orElseThrow(() -> new NotFound("staff.not-away"));
    }
}
