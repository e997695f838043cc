package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;
import static io.otvet.tickets.db.Tables.DELIVERY;
import static io.otvet.tickets.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.row;

import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.kernel.Actor;
import io.otvet.tickets.MessageView.Attachment;
import io.otvet.tickets.MessageView.Author;
import io.otvet.tickets.MessageView.Delivery;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a thread: messages page by page from the newest back, with the changes that fell between them. */
@Component
class Conversation {

    private static final int MOST_CHANGES = 500;

    private final DSLContext sql;
    private final ChangeNames names;
    private final Files files;

    Conversation(DSLContext sql, ChangeNames names, Files files) {
        this.sql = sql;
        this.names = names;
        this.files = files;
    }

    /** Where a page ends at its older side. */
    record Mark(OffsetDateTime at, UUID id) {}

    record Part(List<MessageView> entries, @Nullable Mark next) {}

    Part page(TicketId ticket, @Nullable Mark before, int limit) {
        Condition older = before == null
                ? MESSAGE.TICKET_ID.eq(ticket.value())
                : MESSAGE.TICKET_ID
                        .eq(ticket.value())
                        .and(row(MESSAGE.AT, MESSAGE.ID).lt(before.at(), before.id()));
        List<Record> found = messages(older, limit + 1);
        boolean more = found.size() > limit;
        List<Record> page = more ? found.subList(0, limit) : found;
        OffsetDateTime from = more ? page.getLast().get(MESSAGE.AT) : null;
        List<ChangeRecord> changes = changes(between(ticket, from, before == null ? null : before.at()));
        Mark next =
                more ? new Mark(page.getLast().get(MESSAGE.AT), page.getLast().get(MESSAGE.ID)) : null;
        return new Part(merge(page, changes), next);
    }

    Optional<MessageView> find(TicketId ticket, MessageId message) {
        Condition one = MESSAGE.TICKET_ID.eq(ticket.value()).and(MESSAGE.ID.eq(message.value()));
        return merge(messages(one, 1), List.of()).stream().findFirst();
    }

    /** What came after a version of the ticket. */
    List<MessageView> since(TicketId ticket, int version) {
        List<Record> fresh = messages(MESSAGE.TICKET_ID.eq(ticket.value()).and(MESSAGE.VERSION.gt(version)), 100);
        return merge(fresh, changesSince(ticket, version));
    }

    List<ChangeRecord> changesSince(TicketId ticket, int version) {
        return changes(CHANGE.TICKET_ID.eq(ticket.value()).and(CHANGE.VERSION.gt(version)));
    }

    private List<Record> messages(Condition condition, int limit) {
        return sql.select(
                        MESSAGE.ID,
                        MESSAGE.KIND,
                        MESSAGE.AUTHOR_KIND,
                        MESSAGE.AUTHOR_ID,
                        MESSAGE.TEXT,
                        MESSAGE.QUOTED,
                        MESSAGE.HTML,
                        MESSAGE.HAS_ORIGINAL,
                        MESSAGE.REMOTE_IMAGES,
                        MESSAGE.AT)
                .select(DELIVERY.STATE, DELIVERY.DETAIL, DELIVERY.AT)
                .from(MESSAGE)
                .leftJoin(DELIVERY)
                .on(DELIVERY.MESSAGE_ID.eq(MESSAGE.ID))
                .where(condition)
                .orderBy(MESSAGE.AT.desc(), MESSAGE.ID.desc())
                .limit(limit)
                .fetch()
                .map(row -> (Record) row);
    }

    private static Condition between(TicketId ticket, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        Condition condition = CHANGE.TICKET_ID.eq(ticket.value());
        if (from != null) {
            condition = condition.and(CHANGE.AT.ge(from));
        }
        return to == null ? condition : condition.and(CHANGE.AT.lt(to));
    }

    private List<ChangeRecord> changes(Condition condition) {
        return sql.selectFrom(CHANGE)
                .where(condition)
                .orderBy(CHANGE.ID.desc())
                .limit(MOST_CHANGES)
                .fetch()
                .reversed();
    }

    private List<MessageView> merge(List<Record> messages, List<ChangeRecord> changes) {
        Stream<Actor> authors = messages.stream().map(Conversation::author);
        Stream<Actor> actors = changes.stream().map(change -> Actor.parse(change.getActor()));
        ChangeNames.Known known = names.of(Stream.concat(authors, actors).toList(), changes);
        List<String> owners =
                messages.stream().map(row -> "message:" + row.get(MESSAGE.ID)).toList();
        Map<String, List<FileRef>> attached = owners.isEmpty() ? Map.of() : files.of(owners);
        List<MessageView> entries = new ArrayList<>(events(changes, known));
        messages.forEach(row -> entries.add(message(row, known, attached)));
        entries.sort(Comparator.comparing(MessageView::at).thenComparing(MessageView::id));
        return entries;
    }

    private static MessageView message(Record row, ChangeNames.Known known, Map<String, List<FileRef>> attached) {
        String id = row.get(MESSAGE.ID).toString();
        return new MessageView(
                id,
                NewMessage.Kind.values()[row.get(MESSAGE.KIND)].name().toLowerCase(Locale.ROOT),
                known.author(author(row)),
                row.get(MESSAGE.TEXT),
                row.get(MESSAGE.QUOTED),
                row.get(MESSAGE.HTML),
                row.get(MESSAGE.HAS_ORIGINAL),
                row.get(MESSAGE.REMOTE_IMAGES),
                attachments(attached.getOrDefault("message:" + id, List.of()), row.get(MESSAGE.HTML)),
                delivery(row),
                row.get(MESSAGE.AT).toInstant(),
                null);
    }

    private static List<Attachment> attachments(List<FileRef> files, @Nullable String html) {
        return files.stream()
                .map(file -> new Attachment(
                        file.id(),
                        file.name(),
                        file.size(),
                        file.contentType(),
                        html != null && html.contains(file.id().toString())))
                .toList();
    }

    private static @Nullable Delivery delivery(Record row) {
        Short state = row.get(DELIVERY.STATE);
        return state == null
                ? null
                : new Delivery(
                        DeliveryState.of(state),
                        row.get(DELIVERY.DETAIL),
                        row.get(DELIVERY.AT).toInstant());
    }

    /** Changes of one moment by one actor are one event. */
    private static List<MessageView> events(List<ChangeRecord> changes, ChangeNames.Known known) {
        List<MessageView> events = new ArrayList<>();
        for (int from = 0; from < changes.size(); ) {
            ChangeRecord first = changes.get(from);
            int to = from;
            while (to < changes.size() && isOneAct(first, changes.get(to))) {
                to++;
            }
            events.add(event(first, changes.subList(from, to), known));
            from = to;
        }
        return events;
    }

    private static boolean isOneAct(ChangeRecord first, ChangeRecord other) {
        return first.getVersion().equals(other.getVersion()) && first.getActor().equals(other.getActor());
    }

    private static MessageView event(ChangeRecord first, List<ChangeRecord> act, ChangeNames.Known known) {
        Author author = known.author(Actor.parse(first.getActor()));
        return new MessageView(
                "change-" + first.getId(),
                "event",
                author,
                "",
                "",
                null,
                false,
                0,
                List.of(),
                null,
                first.getAt().toInstant(),
                act.stream().map(known::change).toList());
    }

    private static Actor author(Record row) {
        return switch (row.get(MESSAGE.AUTHOR_KIND)) {
            case 0 -> new Actor.Customer(row.get(MESSAGE.AUTHOR_ID));
            case 1 -> new Actor.Agent(row.get(MESSAGE.AUTHOR_ID));
            default -> new Actor.Robot("otvet");
        };
    }
}
