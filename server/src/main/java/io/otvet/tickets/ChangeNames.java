package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.CHANGE;

import io.otvet.kernel.Actor;
import io.otvet.tickets.MessageView.Author;
import io.otvet.tickets.MessageView.ChangeView;
import io.otvet.tickets.TicketRow.Correspondent;
import io.otvet.tickets.TicketRow.Person;
import io.otvet.tickets.db.tables.records.ChangeRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns actors and the ids in change rows into names, all of a page in one batch. */
@Component
class ChangeNames {

    private final Directory directory;
    private final Categories categories;
    private final ChangeJson json;

    ChangeNames(Directory directory, Categories categories, ChangeJson json) {
        this.directory = directory;
        this.categories = categories;
        this.json = json;
    }

    /** The names on one page. */
    final class Known {

        private final Map<UUID, Person> people;
        private final Map<UUID, Correspondent> customers;
        private final Map<UUID, String> categoryNames = new HashMap<>();

        private Known(Map<UUID, Person> people, Map<UUID, Correspondent> customers) {
            this.people = people;
            this.customers = customers;
        }

        Author author(Actor actor) {
            return switch (actor) {
                case Actor.Agent(UUID id) -> {
                    Person person = people.get(id);
                    yield new Author(
                            "agent",
                            id,
                            person == null ? null : person.name(),
                            person == null ? null : person.initials());
                }
                case Actor.Customer(UUID id) -> {
                    Correspondent customer = customers.get(id);
                    yield new Author("customer", id, customer == null ? null : customer.name(), null);
                }
                case Actor.Robot(String name) -> new Author("robot", null, name, null);
            };
        }

        ChangeView change(ChangeRecord row) {
            Field field = Field.of(row.getField());
            return new ChangeView(
                    field, shown(field, json.read(row.getBefore())), shown(field, json.read(row.getAfter())));
        }

        private @Nullable Object shown(Field field, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            return switch (field) {
                case ASSIGNEE -> name(people.get(UUID.fromString((String) value)), value);
                case TEAM, SITE -> {
                    TicketRow.Named place = directory.place(UUID.fromString((String) value));
                    yield place == null ? value : place.name();
                }
                case CATEGORY -> categoryNames.getOrDefault(UUID.fromString((String) value), (String) value);
                case TAGS ->
                    String.join(
                            ", ",
                            ((Collection<?>) value)
                                    .stream().map(String::valueOf).toList());
                case STATUS, CRITICALITY, COMPLEXITY, SUBJECT, SPAM, CONFIDENTIAL, LINK, FIELDS -> value;
            };
        }

        private static Object name(@Nullable Person person, Object otherwise) {
            return person == null ? otherwise : person.name();
        }
    }

    Known of(Collection<Actor> actors, List<ChangeRecord> changes) {
        List<UUID> agents = new ArrayList<>();
        List<UUID> customers = new ArrayList<>();
        for (Actor actor : actors) {
            switch (actor) {
                case Actor.Agent(UUID id) -> agents.add(id);
                case Actor.Customer(UUID id) -> customers.add(id);
                case Actor.Robot _ -> {}
            }
        }
        agents.addAll(assignees(changes));
        Known known = new Known(directory.people(agents), directory.correspondents(customers));
        if (changes.stream().anyMatch(change -> change.getField() == Field.CATEGORY.number())) {
            categories
                    .all()
                    .forEach(category -> known.categoryNames.put(category.id().value(), category.name()));
        }
        return known;
    }

    private List<UUID> assignees(List<ChangeRecord> changes) {
        List<UUID> found = new ArrayList<>();
        for (ChangeRecord change : changes) {
            if (change.get(CHANGE.FIELD) == Field.ASSIGNEE.number()) {
                for (var value : new JSONB[] {change.getBefore(), change.getAfter()}) {
                    if (json.read(value) instanceof String id) {
                        found.add(UUID.fromString(id));
                    }
                }
            }
        }
        return found;
    }
}
