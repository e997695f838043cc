package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;

import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import java.util.Locale;
import org.jooq.Condition;

/** The lists that every desk has. Conditions are literal where an index is partial by them. */
enum View {
    WAITING {
        @Override
        Condition condition(Access who) {
            return Visible.open().and(TICKET.WAITS_SINCE.isNotNull());
        }
    },
    MINE {
        @Override
        Condition condition(Access who) {
            return Visible.open().and(TICKET.ASSIGNEE_ID.eq(TicketList.reader(who)));
        }
    },
    UNASSIGNED {
        @Override
        Condition condition(Access who) {
            return Visible.open().and(TICKET.ASSIGNEE_ID.isNull());
        }
    },
    OPEN {
        @Override
        Condition condition(Access who) {
            return Visible.open();
        }
    },
    PENDING {
        @Override
        Condition condition(Access who) {
            return Visible.open().and(TICKET.STATE.eq(inline(State.PENDING.number())));
        }
    },
    CONFIDENTIAL {
        @Override
        Condition condition(Access who) {
            return Visible.open().and(TICKET.CONFIDENTIAL.isTrue());
        }
    },
    SOLVED {
        @Override
        Condition condition(Access who) {
            return Visible.done();
        }
    },
    SPAM {
        @Override
        Condition condition(Access who) {
            return TICKET.SPAM_AT.isNotNull();
        }
    },
    ALL {
        @Override
        Condition condition(Access who) {
            return TICKET.SPAM_AT.isNull();
        }
    };

    abstract Condition condition(Access who);

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
