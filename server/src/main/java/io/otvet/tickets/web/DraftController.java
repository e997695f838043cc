package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.SafeHtml;
import io.otvet.realtime.Presence;
import io.otvet.tickets.Drafts;
import io.otvet.tickets.Drafts.Draft;
import io.otvet.tickets.Drafts.Kind;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import io.otvet.tickets.Watching;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent is doing at a ticket: looking, typing, having begun to write. */
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class DraftController {

    private static final String LEFT = "left";

    private final Tickets tickets;
    private final Drafts drafts;
    private final Watching watching;

    DraftController(Tickets tickets, Drafts drafts, Watching watching) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.watching = watching;
    }

    record DraftBody(@Nullable String text, @Nullable String html) {}

    record PresenceBody(@Nullable String state) {}

    @GetMapping("/drafts/{kind}")
    Draft find(Access who, @PathVariable String id, @PathVariable String kind) {
        return drafts.find(who, tickets.idOf(who, id), Kind.parse(kind))
                .orElseThrow(() -> new NotFound("tickets.no-such-draft"));
    }

    @PutMapping("/drafts/{kind}")
    Draft save(Access who, @PathVariable String id, @PathVariable String kind, @RequestBody DraftBody body) {
        SafeHtml html = body.html() == null ? null : SafeHtml.clean(body.html());
        String text = body.text() == null ? "" : body.text();
        return drafts.save(who, tickets.idOf(who, id), Kind.parse(kind), text, html);
    }

    @DeleteMapping("/drafts/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Access who, @PathVariable String id, @PathVariable String kind) {
        drafts.discard(who, tickets.idOf(who, id), Kind.parse(kind));
    }

    @PutMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void be(Access who, @PathVariable String id, @RequestBody PresenceBody body) {
        TicketId ticket = tickets.idOf(who, id);
        String state = body.state() == null ? "" : body.state();
        if (state.equals(LEFT)) {
            watching.leave(who, ticket);
        } else {
            watching.look(
                    who,
                    ticket,
                    Presence.State.of(state)
                            .orElseThrow(() -> new Invalid("state", "tickets.no-such-presence", state)));
        }
    }
}
