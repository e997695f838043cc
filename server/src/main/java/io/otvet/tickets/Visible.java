package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Permission;
import io.otvet.kernel.Scope;
import java.util.UUID;
import org.jooq.Condition;

/**
 * What a person may see, as SQL: part of every statement over tickets, never a filter afterwards. Values that the
 * planner must see to choose a partial index are literals.
 */
final class Visible {

    private Visible() {}

    static Condition to(Access who) {
        if (!who.may(Permission.TICKETS_READ)) {
            return falseCondition();
        }
        return sites(who.scope()).and(confidence(who)).and(own(who.scope()));
    }

    static Condition open() {
        return TICKET.STATE.lt(inline((short) 4)).and(TICKET.SPAM_AT.isNull());
    }

    static Condition done() {
        return TICKET.STATE.ge(inline((short) 4)).and(TICKET.SPAM_AT.isNull());
    }

    private static Condition sites(Scope scope) {
        return scope.everywhere()
                ? noCondition()
                : TICKET.SITE_ID.eq(any(scope.sites().toArray(UUID[]::new)));
    }

    private static Condition own(Scope scope) {
        return scope.onlyOf() == null ? noCondition() : TICKET.ASSIGNEE_ID.eq(scope.onlyOf());
    }

    private static Condition confidence(Access who) {
        if (who.scope().confidential()) {
            return noCondition();
        }
        Condition open = TICKET.CONFIDENTIAL.isFalse();
        if (!who.scope().teams().isEmpty()) {
            open = open.or(TICKET.TEAM_ID.eq(any(who.scope().teams().toArray(UUID[]::new))));
        }
        return who.actor() instanceof Actor.Agent(UUID me) ? open.or(TICKET.ASSIGNEE_ID.eq(me)) : open;
    }
}
