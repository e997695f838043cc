package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import io.otvet.staff.AgentId;
import io.otvet.staff.absence.StandIns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;

/** The lists that every desk has. Conditions are literal where an index is partial by them. */
enum View {
    WAITING {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.WAITS_SINCE.isNotNull());
        }
    },
    MINE {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.ASSIGNEE_ID.eq(TicketList.reader(who)));
        }
    },
    /** Of those for whom the reader stands in; what of theirs the reader may see anyway. */
    COLLEAGUES {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.ASSIGNEE_ID.eq(any(heldBy(who, now).toArray(UUID[]::new))));
        }
    },
    UNASSIGNED {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.ASSIGNEE_ID.isNull());
        }
    },
    OPEN {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open();
        }
    },
    PENDING {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.STATE.eq(inline(State.PENDING.number())));
        }
    },
    CONFIDENTIAL {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.open().and(TICKET.CONFIDENTIAL.isTrue());
        }
    },
    SOLVED {
        @Override
        Condition condition(Access who, StandIns now) {
            return Visible.done();
        }
    },
    SPAM {
        @Override
        Condition condition(Access who, StandIns now) {
            return TICKET.SPAM_AT.isNotNull();
        }
    },
    ALL {
        @Override
        Condition condition(Access who, StandIns now) {
            return TICKET.SPAM_AT.isNull();
        }
    };

    abstract Condition condition(Access who, StandIns now);

    /** The views that stand before this reader now. */
    static List<View> shown(Access who, StandIns now) {
        return Arrays.stream(values())
                .filter(view -> view != ALL)
                .filter(view -> view != COLLEAGUES || !heldBy(who, now).isEmpty())
                .toList();
    }

    private static List<UUID> heldBy(Access who, StandIns now) {
        return now.heldBy(new AgentId(TicketList.reader(who))).stream()
                .map(AgentId::value)
                .toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every ticket in it is open, so that one scan of the open ones counts it. */
    boolean isOfOpen() {
        return this != SOLVED && this != SPAM && this != ALL;
    }

    static View parse(String word) {
        for (View view : values()) {
            if (view.word().equals(word)) {
                return view;
            }
        }
        throw new Invalid("view", "tickets.no-such-view", word);
    }
}
