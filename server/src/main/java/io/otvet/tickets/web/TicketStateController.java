package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.staff.AgentId;
import io.otvet.staff.TeamId;
import io.otvet.tickets.Edits;
import io.otvet.tickets.TicketDetail;
import io.otvet.tickets.TicketEdit;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The states of a ticket that are put as a whole: who is responsible, its status, its tags, whether it is spam. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class TicketStateController {

    private static final String MATCH = "If-Match";

    private final Tickets tickets;
    private final Edits edits;

    TicketStateController(Tickets tickets, Edits edits) {
        this.tickets = tickets;
        this.edits = edits;
    }

    record Assignment(@Nullable AgentId agent, @Nullable TeamId team) {}

    record StatusBody(@NotBlank String status) {}

    record TagsBody(@NotNull Set<String> tags) {}

    @PutMapping("/assignment")
    ResponseEntity<TicketDetail> assign(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = MATCH, required = false) @Nullable String match,
            @RequestBody Assignment body) {
        return change(who, id, assignment(body, match));
    }

    @DeleteMapping("/assignment")
    ResponseEntity<TicketDetail> unassign(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = MATCH, required = false) @Nullable String match) {
        return change(who, id, assignment(new Assignment(null, null), match));
    }

    @PutMapping("/status")
    ResponseEntity<TicketDetail> status(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = MATCH, required = false) @Nullable String match,
            @Valid @RequestBody StatusBody body) {
        return change(who, id, TicketEdit.status(body.status(), IfMatch.version(match)));
    }

    @PutMapping("/tags")
    ResponseEntity<TicketDetail> tags(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = MATCH, required = false) @Nullable String match,
            @Valid @RequestBody TagsBody body) {
        return change(who, id, TicketEdit.tags(body.tags(), IfMatch.version(match)));
    }

    @PutMapping("/spam")
    ResponseEntity<TicketDetail> spam(Access who, @PathVariable String id) {
        return change(who, id, TicketEdit.spam(true));
    }

    @DeleteMapping("/spam")
    ResponseEntity<TicketDetail> noSpam(Access who, @PathVariable String id) {
        return change(who, id, TicketEdit.spam(false));
    }

    private static TicketEdit assignment(Assignment body, @Nullable String match) {
        return TicketEdit.assignment(
                Optional.ofNullable(body.agent()), Optional.ofNullable(body.team()), IfMatch.version(match));
    }

    private ResponseEntity<TicketDetail> change(Access who, String id, TicketEdit edit) {
        TicketId ticket = tickets.idOf(who, id);
        edits.change(who, ticket, edit);
        return TicketController.answer(tickets.known(who, ticket));
    }
}
