package io.otvet.demo;

import io.otvet.demo.Talk.Said;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One ticket after another, with what was said and what was changed. */
final class TicketRows {

    private static final Duration CLOSED_AFTER = Duration.ofDays(30);
    private static final int SPAM_ONE_IN = 60;
    private static final int PREVIEW = 140;

    private final Desk desk;
    private final Fill fill;
    private final RowIds ids;
    private final RandomGenerator random;
    private final List<String> spam = Stories.spam();
    private final Copy tickets;
    private final Copy seen;
    private final MessageRows messages;
    private final ChangeRows changes;

    TicketRows(Connection connection, Desk desk, Fill fill, RowIds ids, RandomGenerator random) {
        this.desk = desk;
        this.fill = fill;
        this.ids = ids;
        this.random = random;
        this.tickets = new Copy(
                connection,
                "tickets.ticket",
                "id, number, version, state, status_id, criticality, "
                        + "complexity, channel, last_from, message_count, site_id, team_id, assignee_id, customer_id, category_id, "
                        + "created_at, updated_at, last_message_at, waits_since, spam_at, solved_at, subject, preview, tags");
        this.seen = new Copy(connection, "tickets.seen", "ticket_id, agent_id, at");
        this.messages = new MessageRows(connection, ids);
        this.changes = new ChangeRows(connection);
    }

    void add(int number, Person customer, Story story, Instant created) {
        if (messages.isFull()) {
            flush();
        }
        Slots slots = new Slots(customer.language(), customer, created, random);
        boolean open = isOpen(number);
        if (!open && random.nextInt(SPAM_ONE_IN) == 0) {
            addSpam(number, customer, created);
            return;
        }
        Talk talk = Talk.of(story, slots, created, fill.now().minusSeconds(60), open, random);
        Desk.Place place = desk.place(story.site());
        UUID assignee = talk.isTouched() || random.nextBoolean()
                ? place.agents().get(random.nextInt(place.agents().size()))
                : null;
        UUID id = ids.at(created);
        write(new Ticket(id, number, customer, story, slots.fill(story.subject()), talk, place, assignee, state(talk)));
    }

    private record Ticket(
            UUID id,
            int number,
            Person customer,
            Story story,
            String subject,
            Talk talk,
            Desk.Place place,
            @Nullable UUID assignee,
            int state) {}

    private void write(Ticket ticket) {
        Talk talk = ticket.talk();
        Said last = talk.last();
        int version = messages.add(ticket.id(), ticket.customer().id(), ticket.assignee(), talk.said());
        version = changes.add(ticket.id(), version, ticket.place(), ticket.assignee(), ticket.state(), talk);
        Instant solved = ticket.state() >= 4 ? last.at() : null;
        tickets.add(
                ticket.id(),
                ticket.number(),
                version,
                ticket.state(),
                ticket.state(),
                level(ticket.story().criticality()),
                random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null,
                1,
                last.voice() == Story.Voice.AGENT ? 1 : 0,
                talk.said().size(),
                ticket.place().site(),
                ticket.place().team(),
                ticket.assignee(),
                ticket.customer().id(),
                desk.categories().get(ticket.story().category()),
                talk.said().getFirst().at(),
                last.at(),
                last.at(),
                talk.waitsForUs() ? last.at() : null,
                null,
                solved,
                ticket.subject(),
                preview(last.text()),
                ticket.story().tags());
        Instant read = ticket.state() >= 4 || !talk.waitsForUs() ? fill.now() : null;
        if (read != null) {
            desk.places().stream()
                    .flatMap(place -> place.agents().stream())
                    .distinct()
                    .forEach(agent -> seen.add(ticket.id(), agent, read));
        }
    }

    private void addSpam(int number, Person customer, Instant at) {
        String[] letter = spam.get(random.nextInt(spam.size())).split("\n", 2);
        Desk.Place place = desk.places().get(random.nextInt(desk.places().size()));
        UUID id = ids.at(at);
        int version = messages.add(id, customer.id(), null, List.of(new Said(Story.Voice.CUSTOMER, letter[1], at)));
        tickets.add(
                id,
                number,
                version + 1,
                0,
                0,
                1,
                null,
                1,
                0,
                1,
                place.site(),
                place.team(),
                null,
                customer.id(),
                null,
                at,
                at,
                at,
                null,
                at.plusSeconds(600),
                null,
                letter[0],
                preview(letter[1]),
                List.of());
    }

    void flush() {
        tickets.flush();
        messages.flush();
        changes.flush();
        seen.flush();
    }

    /** The latest ones, and one in a hundred that was forgotten. */
    private boolean isOpen(int number) {
        int recent = fill.tickets() - number;
        int forgotten = fill.open() / 10;
        return recent < (fill.open() - forgotten) * 5 / 4
                ? random.nextInt(5) < 4
                : random.nextInt(Math.max(1, fill.tickets())) < forgotten;
    }

    /** 0 new, 1 open, 2 pending, 3 on hold, 4 solved, 5 closed. */
    private int state(Talk talk) {
        if (talk.solved()) {
            return talk.last().at().isBefore(fill.now().minus(CLOSED_AFTER)) ? 5 : 4;
        }
        if (!talk.waitsForUs()) {
            return random.nextInt(6) == 0 ? 3 : 2;
        }
        return talk.firstAnswer() == null ? 0 : 1;
    }

    private static int level(String word) {
        return switch (word) {
            case "low" -> 1;
            case "high" -> 3;
            default -> 2;
        };
    }

    private static String preview(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= PREVIEW ? line : line.substring(0, PREVIEW);
    }
}
