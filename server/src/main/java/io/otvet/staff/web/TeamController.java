package io.otvet.staff.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.kernel.Permission;
import io.otvet.sites.SiteId;
import io.otvet.staff.AgentId;
import io.otvet.staff.Staff;
import io.otvet.staff.Team;
import io.otvet.staff.TeamDraft;
import io.otvet.staff.TeamId;
import io.otvet.staff.Teams;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final Staff staff;
    private final Teams teams;

    TeamController(Staff staff, Teams teams) {
        this.staff = staff;
        this.teams = teams;
    }

    record TeamBody(String id, String name, List<String> agents, List<String> sites) {

        static TeamBody of(Team team) {
            return new TeamBody(
                    team.id().toString(),
                    team.name(),
                    team.agents().stream().map(AgentId::toString).sorted().toList(),
                    team.sites().stream().map(SiteId::toString).sorted().toList());
        }
    }

    @GetMapping
    Page<TeamBody> list(Access access) {
        access.require(Permission.TICKETS_READ);
        return new Page<>(staff.teams().stream().map(TeamBody::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TeamBody form(Access access, @RequestBody TeamDraft draft) {
        return TeamBody.of(teams.form(access, draft));
    }

    @PatchMapping("/{id}")
    TeamBody change(Access access, @PathVariable String id, @RequestBody TeamDraft draft) {
        return TeamBody.of(teams.change(access, TeamId.parse(id), draft));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disband(Access access, @PathVariable String id) {
        teams.disband(access, TeamId.parse(id));
    }
}
