package io.otvet.calls;

import static io.otvet.calls.db.Tables.CALL_BACK;

import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.realtime.LiveEvent;
import io.otvet.realtime.Realtime;
import io.otvet.sites.SiteId;
import io.otvet.sites.Sites;
import io.otvet.tickets.CallBackAsked;
import io.otvet.tickets.Notes;
import io.otvet.tickets.TicketId;
import io.otvet.tickets.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who asked to be called. Whoever may see the ticket sees that it waits for a call and says what came of it. */
@Component
public class CallBacks {

    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_NOTE = 5_000;
    private static final Duration FURTHEST = Duration.ofDays(60);
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(30), Duration.ofHours(2));
    private static final Duration NEXT_DAY = Duration.ofDays(1);

    private final CallBackStore store;
    private final Tickets tickets;
    private final Notes notes;
    private final Sites sites;
    private final Realtime realtime;
    private final MessageSource texts;
    private final Clock clock;

    CallBacks(
            CallBackStore store,
            Tickets tickets,
            Notes notes,
            Sites sites,
            Realtime realtime,
            MessageSource texts,
            Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.notes = notes;
        this.sites = sites;
        this.realtime = realtime;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the transaction that opens the ticket: who was told that we will call is in the list. */
    @EventListener
    void wanted(CallBackAsked asked) {
        store.insert(new CallBack(
                CallBackId.next(),
                asked.ticket(),
                asked.site(),
                asked.name(),
                asked.phone(),
                asked.wish(),
                CallBack.State.WAITING,
                whenThere(asked.site(), clock.instant()),
                0));
        tell(asked.ticket());
    }

    /** Those of open tickets that wait for a call, the most urgent first; no more than anybody calls in a day. */
    public List<CallBack> waiting(Access who) {
        who.require(Permission.TICKETS_READ);
        return store.waiting(tickets.isOpenFor(who, CALL_BACK.TICKET_ID), MOST_SHOWN);
    }

    /** All of one ticket, the oldest first. */
    public List<CallBack> of(Access who, String ticket) {
        return store.of(tickets.find(who, ticket).ticket().id());
    }

    @Transactional
    public CallBack settle(Access who, CallBackId id, Outcome outcome) {
        who.require(Permission.TICKETS_WRITE);
        CallBack before = store.lock(id)
                .filter(known -> tickets.mayRead(who, known.ticket()))
                .orElseThrow(CallBacks::missing);
        if (before.state() != CallBack.State.WAITING || before.tries() != outcome.tries()) {
            throw new SettledMeanwhile();
        }
        CallBack after = switch (outcome) {
            case Outcome.Reached _ -> before.settled(CallBack.State.REACHED);
            case Outcome.GivenUp _ -> before.settled(CallBack.State.GIVEN_UP);
            case Outcome.NoAnswer missed -> before.again(later(before, missed));
        };
        store.update(after);
        notes.write(who, before.ticket(), note(before, outcome), null, List.of(), null);
        tell(before.ticket());
        return after;
    }

    private void tell(TicketId ticket) {
        realtime.publish(new LiveEvent("call-backs", Map.of(), tickets.audience(ticket)));
    }

    private Instant later(CallBack missed, Outcome.NoAnswer outcome) {
        Instant now = clock.instant();
        Instant again = outcome.again();
        if (again != null && (again.isBefore(now) || again.isAfter(now.plus(FURTHEST)))) {
            throw new Invalid("again", "calls.not-then", FURTHEST.toDays());
        }
        Duration wait = missed.tries() < WAITS.size() ? WAITS.get(missed.tries()) : NEXT_DAY;
        return again == null ? whenThere(missed.site(), now.plus(wait)) : again;
    }

    private Instant whenThere(SiteId site, Instant at) {
        return sites.find(site).map(known -> known.whenThere(at)).orElse(at);
    }

    /** In the words of whoever called: the thread is read by colleagues. */
    private String note(CallBack call, Outcome outcome) {
        if (outcome.said().length() > LONGEST_NOTE) {
            throw new Invalid("note", "kernel.too-long", LONGEST_NOTE);
        }
        String key = switch (outcome) {
            case Outcome.Reached _ -> "calls.note-reached";
            case Outcome.NoAnswer _ -> "calls.note-no-answer";
            case Outcome.GivenUp _ -> "calls.note-given-up";
        };
        String first =
                texts.getMessage(key, new Object[] {call.phone(), call.tries() + 1}, LocaleContextHolder.getLocale());
        return outcome.said().isBlank()
                ? first
                : first + "\n\n" + outcome.said().strip();
    }

    static NotFound missing() {
        return new NotFound("calls.no-such-call");
    }
}
