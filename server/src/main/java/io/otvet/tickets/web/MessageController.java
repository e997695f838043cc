package io.otvet.tickets.web;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Page;
import io.otvet.tickets.MessageId;
import io.otvet.tickets.MessageView;
import io.otvet.tickets.Messages;
import io.otvet.tickets.Messages.HistoryEntry;
import io.otvet.tickets.NewReply;
import io.otvet.tickets.Notes;
import io.otvet.tickets.Replies;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{id}")
class MessageController {

    private final Tickets tickets;
    private final Messages messages;
    private final Replies replies;
    private final Notes notes;

    MessageController(Tickets tickets, Messages messages, Replies replies, Notes notes) {
        this.tickets = tickets;
        this.messages = messages;
        this.replies = replies;
        this.notes = notes;
    }

    @GetMapping("/messages")
    Page<MessageView> messages(
            Access who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return messages.page(who, tickets.idOf(who, id), after, Page.limit(limit));
    }

    @GetMapping("/history")
    Page<HistoryEntry> history(
            Access who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return messages.history(who, tickets.idOf(who, id), after, Page.limit(limit));
    }

    @PostMapping("/replies")
    @ResponseStatus(HttpStatus.CREATED)
    MessageView reply(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Written body) {
        TicketId ticket = tickets.idOf(who, id);
        NewReply reply =
                new NewReply(body.plain(), body.safe(), body.files(), body.status(), IfMatch.version(match), key);
        return shown(who, ticket, replies.reply(who, ticket, reply));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    MessageView note(
            Access who,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Written body) {
        TicketId ticket = tickets.idOf(who, id);
        return shown(who, ticket, notes.write(who, ticket, body.plain(), body.safe(), body.files(), key));
    }

    private MessageView shown(Access who, TicketId ticket, MessageId message) {
        return messages.find(who, ticket, message).orElseThrow(() -> new NotFound("tickets.no-such-message"));
    }
}
