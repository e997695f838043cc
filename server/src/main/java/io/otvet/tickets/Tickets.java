package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.realtime.Audience;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single tickets. One that the caller may not see is not there. */
@Component
public class Tickets {

    private static final String MISSING = "tickets.no-such-ticket";

    private static final int MOST_KEPT = 20_000;

    private final TicketRows rows;
    private final TicketStore store;
    private final Watching watching;
    private final ReplyLines replyLines;
    private final Map<Long, TicketId> ids = new ConcurrentHashMap<>();

    Tickets(TicketRows rows, TicketStore store, Watching watching, ReplyLines replyLines) {
        this.rows = rows;
        this.store = store;
        this.watching = watching;
        this.replyLines = replyLines;
    }

    /**
     * Not whether there is such a ticket for the caller: whoever takes the id asks that.
     *
     * @param reference an id, or a number with or without a #
     */
    public TicketId idOf(Access who, String reference) {
        who.require(Permission.TICKETS_READ);
        String plain = reference.startsWith("#") ? reference.substring(1) : reference;
        return isNumber(plain) ? idOf(Long.parseLong(plain)) : TicketId.parse(plain);
    }

    /** A number leads to one ticket for ever. */
    private TicketId idOf(long number) {
        TicketId known = ids.get(number);
        if (known != null) {
            return known;
        }
        TicketId found = store.byNumber(number).orElseThrow(() -> new NotFound(MISSING));
        if (ids.size() >= MOST_KEPT) {
            ids.clear();
        }
        ids.put(number, found);
        return found;
    }

    public TicketDetail find(Access who, String reference) {
        who.require(Permission.TICKETS_READ);
        String plain = reference.startsWith("#") ? reference.substring(1) : reference;
        Condition which = isNumber(plain)
                ? TICKET.NUMBER.eq(Long.valueOf(plain))
                : TICKET.ID.eq(TicketId.parse(plain).value());
        return one(who, which).orElseThrow(() -> new NotFound(MISSING));
    }

    public TicketDetail find(Access who, TicketId id) {
        return known(who, id).orElseThrow(() -> new NotFound(MISSING));
    }

    /** For whoever has just changed it, and may have put it out of their own sight by that. */
    public Optional<TicketDetail> known(Access who, TicketId id) {
        who.require(Permission.TICKETS_READ);
        return one(who, TICKET.ID.eq(id.value()));
    }

    public boolean mayRead(Access who, TicketId id) {
        return store.isVisible(id, who);
    }

    /** For statements of other modules: whether the ticket of this id is open and the caller may see it. */
    public Condition isOpenFor(Access who, Field<UUID> id) {
        return exists(selectOne().from(TICKET).where(TICKET.ID.eq(id), Visible.open(), Visible.to(who)));
    }

    /** Those who may hear of it as it stands now. */
    public Audience audience(TicketId id) {
        return rows.shared(List.of(id.value())).stream()
                .map(TicketNews::audience)
                .findFirst()
                .orElse(Audience.agents(Set.of()));
    }

    /** Numbers and subjects in one call; those that the caller may not see are absent. */
    public Map<TicketId, TicketDetail.Link> titles(Access who, Collection<TicketId> ids) {
        return store.titles(who, ids).stream().collect(toMap(TicketDetail.Link::id, Function.identity()));
    }

    private Optional<TicketDetail> one(Access who, Condition which) {
        List<Record> found =
                rows.page(TicketList.reader(who), which.and(Visible.to(who)), List.of(TICKET.ID.asc()), null, 1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TicketRow row = rows.name(found).getFirst();
        UUID linked = found.getFirst().get(TICKET.LINKED_TO);
        return Optional.of(new TicketDetail(
                row,
                watching.at(row.id()),
                replyLines.of(found.getFirst(), row),
                linked == null ? null : linked(who, linked),
                null));
    }

    private TicketDetail.@Nullable Link linked(Access who, UUID id) {
        return rows.shared(List.of(id)).stream()
                .filter(row -> store.isVisible(new TicketId(id), who))
                .map(row -> new TicketDetail.Link(new TicketId(id), row.getNumber(), row.getSubject()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
