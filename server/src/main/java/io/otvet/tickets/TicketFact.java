package io.otvet.tickets;

import static io.otvet.tickets.db.Tables.TICKET;
import static org.jooq.impl.DSL.falseCondition;

import io.otvet.filters.spi.FilterFact;
import io.otvet.kernel.Access;
import io.otvet.kernel.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** What lists of tickets can be narrowed by. */
record TicketFact(String name, Function<Asked, Condition> condition) implements FilterFact {

    record Asked(Set<String> values, Access who, String fact) {

        Invalid refused(String value) {
            return new Invalid(fact, "tickets.no-such-value", value);
        }
    }

    static List<TicketFact> all(Statuses statuses) {
        return List.of(
                new TicketFact(
                        "status", asked -> among(TICKET.STATUS_ID, asked, code -> status(statuses, asked, code))),
                new TicketFact("assignee", asked -> people(TICKET.ASSIGNEE_ID, asked)),
                new TicketFact("team", asked -> people(TICKET.TEAM_ID, asked)),
                new TicketFact("site", asked -> people(TICKET.SITE_ID, asked)),
                new TicketFact("customer", asked -> people(TICKET.CUSTOMER_ID, asked)),
                new TicketFact("category", asked -> people(TICKET.CATEGORY_ID, asked)),
                new TicketFact("channel", asked -> among(TICKET.CHANNEL, asked, word -> channel(asked, word))),
                new TicketFact(
                        "criticality",
                        asked -> among(
                                TICKET.CRITICALITY,
                                asked,
                                word -> Level.parse(asked.fact(), word).number())),
                new TicketFact(
                        "complexity",
                        asked -> among(
                                TICKET.COMPLEXITY,
                                asked,
                                word -> Level.parse(asked.fact(), word).number())),
                new TicketFact("tag", asked -> tags(asked)));
    }

    @Override
    public Condition isOneOf(Set<String> values, Access who) {
        return condition.apply(new Asked(values, who, name));
    }

    private static <T> Condition among(Field<T> column, Asked asked, Function<String, T> parse) {
        return column.in(asked.values().stream().map(parse).toList());
    }

    /** Ids, {@code me} and {@code none}. */
    private static Condition people(Field<UUID> column, Asked asked) {
        Condition any = falseCondition();
        List<UUID> ids = new ArrayList<>();
        for (String value : asked.values()) {
            switch (value) {
                case "none" -> any = any.or(column.isNull());
                case "me" -> ids.add(TicketList.reader(asked.who()));
                default -> ids.add(id(asked, value));
            }
        }
        return ids.isEmpty() ? any : any.or(column.in(ids));
    }

    private static Condition tags(Asked asked) {
        return asked.values().stream()
                .map(tag -> TICKET.TAGS.contains(new String[] {tag.toLowerCase(Locale.ROOT)}))
                .reduce(falseCondition(), Condition::or);
    }

    private static Short status(Statuses statuses, Asked asked, String code) {
        return statuses.all().stream()
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> asked.refused(code))
                .number();
    }

    private static Short channel(Asked asked, String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(() -> asked.refused(word))
                .number();
    }

    private static UUID id(Asked asked, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw asked.refused(value);
        }
    }
}
