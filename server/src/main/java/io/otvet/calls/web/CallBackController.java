package io.otvet.calls.web;

import io.otvet.calls.CallBack;
import io.otvet.calls.CallBackId;
import io.otvet.calls.CallBacks;
import io.otvet.calls.Outcome;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.Page;
import io.otvet.tickets.TicketDetail;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/call-backs")
class CallBackController {

    private final CallBacks calls;
    private final Tickets tickets;

    CallBackController(CallBacks calls, Tickets tickets) {
        this.calls = calls;
        this.tickets = tickets;
    }

    record CallBackBody(
            String id,
            long ticket,
            String subject,
            String name,
            String phone,
            String wish,
            CallBack.State state,
            Instant dueAt,
            int tries) {}

    /**
     * @param outcome reached, no-answer or given-up
     * @param again when to call again after no answer; absent for when it is usual
     */
    record OutcomeBody(
            @Nullable String outcome,
            int tries,
            @Nullable String note,
            @Nullable Instant again) {

        Outcome read() {
            String said = Objects.requireNonNullElse(note, "");
            return switch (Objects.requireNonNullElse(outcome, "")) {
                case "reached" -> new Outcome.Reached(tries, said);
                case "no-answer" -> new Outcome.NoAnswer(tries, said, again);
                case "given-up" -> new Outcome.GivenUp(tries, said);
                default -> throw new Invalid("outcome", "calls.not-an-outcome");
            };
        }
    }

    /** Without a ticket: all of open tickets that wait. */
    @GetMapping
    Page<CallBackBody> list(Access access, @RequestParam @Nullable String ticket) {
        return new Page<>(bodies(access, ticket == null ? calls.waiting(access) : calls.of(access, ticket)), null);
    }

    @PutMapping("/{id}/outcome")
    CallBackBody settle(Access access, @PathVariable String id, @RequestBody OutcomeBody body) {
        return bodies(access, List.of(calls.settle(access, CallBackId.parse(id), body.read())))
                .getFirst();
    }

    private List<CallBackBody> bodies(Access access, List<CallBack> found) {
        Map<TicketId, TicketDetail.Link> titles =
                tickets.titles(access, found.stream().map(CallBack::ticket).toList());
        return found.stream()
                .map(call -> body(call, Objects.requireNonNull(titles.get(call.ticket()))))
                .toList();
    }

    private static CallBackBody body(CallBack call, TicketDetail.Link ticket) {
        return new CallBackBody(
                call.id().value().toString(),
                ticket.number(),
                ticket.subject(),
                call.name(),
                call.phone(),
                call.wish(),
                call.state(),
                call.dueAt(),
                call.tries());
    }
}
