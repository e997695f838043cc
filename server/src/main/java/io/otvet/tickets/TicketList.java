package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;

import io.otvet.customers.Customers;
import io.otvet.filters.Filter;
import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Page;
import io.otvet.kernel.Permission;
import io.otvet.search.Hit;
import io.otvet.search.Search;
import io.otvet.staff.absence.Absences;
import io.otvet.staff.absence.StandIns;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Lists of tickets, a page at a time. What the caller may see is part of the one statement that reads the page; the
 * names on it come by one call each to customers and staff.
 */
@Component
public class TicketList {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
    private static final int MOST_FOUND = 300;
    private static final int FOUND_FOR_ONE_SHOWN = 6;
    private static final int MOST_CUSTOMERS = 50;

    private final TicketRows rows;
    private final Search search;
    private final Customers customers;
    private final Absences absences;
    private final List<TicketFact> facts;

    TicketList(TicketRows rows, Search search, Customers customers, Absences absences, Statuses statuses) {
        this.rows = rows;
        this.search = search;
        this.customers = customers;
        this.absences = absences;
        this.facts = TicketFact.all(statuses);
    }

    public Page<TicketRow> page(Access who, TicketQuery query) {
        who.require(Permission.TICKETS_READ);
        View view = query.view() == null ? View.ALL : View.parse(query.view());
        StandIns now = view == View.COLLEAGUES ? absences.now() : StandIns.NOBODY_AWAY;
        Sort sort = query.sort() == null ? Sort.LAST : Sort.parse(query.sort());
        Condition condition = view.condition(who, now)
                .and(sort.condition())
                .and(Visible.to(who))
                .and(narrowed(who, query));
        List<Object> after = query.after() == null ? null : sort.place(query.after());
        List<Record> found = rows.page(reader(who), condition, sort.order(), after, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Record> page = more ? found.subList(0, query.limit()) : found;
        return new Page<>(rows.name(page), more ? sort.cursor(page.getLast()).encode() : null);
    }

    private Condition narrowed(Access who, TicketQuery query) {
        Filter filter = Filter.parse(query.text(), facts);
        for (var fact : query.facts().entrySet()) {
            filter = filter.and(fact.getKey(), fact.getValue());
        }
        Condition terms = filter.condition(facts, who);
        return filter.words().isBlank() ? terms : terms.and(found(who, filter.words(), query.limit()));
    }

    /** By number, by words of the messages, or by a fragment of the customer's name, address or telephone number. */
    private Condition found(Access who, String words, int shown) {
        UUID[] owners = search.find(who, words, Math.min(MOST_FOUND, FOUND_FOR_ONE_SHOWN * shown)).stream()
                .map(Hit::owner)
                .toArray(UUID[]::new);
        UUID[] people = customers.search(who, words, MOST_CUSTOMERS).stream()
                .map(card -> card.id().value())
                .toArray(UUID[]::new);
        Condition found = TICKET.ID.eq(any(owners)).or(TICKET.CUSTOMER_ID.eq(any(people)));
        Matcher number = NUMBER.matcher(words.strip());
        return number.matches() ? found.or(TICKET.NUMBER.eq(Long.valueOf(number.group(1)))) : found;
    }

    static UUID reader(Access who) {
        return who.actor() instanceof Actor.Agent(UUID me) ? me : NOBODY;
    }
}
