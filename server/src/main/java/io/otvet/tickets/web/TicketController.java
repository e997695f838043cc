package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Page;
import io.otvet.tickets.Edits;
import io.otvet.tickets.Messages;
import io.otvet.tickets.Openings;
import io.otvet.tickets.TicketDetail;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.TicketList;
import io.otvet.tickets.TicketRow;
import io.otvet.tickets.Tickets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    private static final int AT_ONCE = 200;

    private final Tickets tickets;
    private final TicketList list;
    private final Openings openings;
    private final Edits edits;
    private final Messages messages;

    TicketController(Tickets tickets, TicketList list, Openings openings, Edits edits, Messages messages) {
        this.tickets = tickets;
        this.list = list;
        this.openings = openings;
        this.edits = edits;
        this.messages = messages;
    }

    @GetMapping
    Page<TicketRow> list(Access who, @RequestParam Map<String, String> asked) {
        return list.page(who, Asked.query(asked));
    }

    @PostMapping
    ResponseEntity<TicketDetail> open(
            Access who,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Opening wanted) {
        TicketId id = openings.open(who, wanted.ticket(key));
        return answer(HttpStatus.CREATED, tickets.find(who, id));
    }

    /** @param with {@code messages} gives the newest 200 along, so that a ticket opens with one request */
    @GetMapping("/{id}")
    ResponseEntity<TicketDetail> find(
            Access who, @PathVariable String id, @RequestParam(required = false) @Nullable String with) {
        TicketDetail detail = tickets.find(who, id);
        return answer(
                HttpStatus.OK,
                "messages".equals(with)
                        ? detail.with(messages.page(who, detail.ticket().id(), null, AT_ONCE))
                        : detail);
    }

    @PatchMapping("/{id}")
    ResponseEntity<TicketDetail> change(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Map<String, Object> changes) {
        TicketId ticket = tickets.idOf(who, id);
        edits.change(who, ticket, new EditBody(changes).edit(IfMatch.version(match)));
        return answer(tickets.known(who, ticket));
    }

    /** Without content when the change took it out of the caller's own sight. */
    static ResponseEntity<TicketDetail> answer(Optional<TicketDetail> changed) {
        return changed.map(detail -> answer(HttpStatus.OK, detail))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<TicketDetail> answer(HttpStatus status, TicketDetail detail) {
        return ResponseEntity.status(status)
                .eTag("" + detail.ticket().version())
                .body(detail);
    }
}
