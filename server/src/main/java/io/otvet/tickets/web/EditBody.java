package io.otvet.tickets.web;

import io.otvet.kernel.Invalid;
import io.otvet.sites.SiteId;
import io.otvet.staff.AgentId;
import io.otvet.staff.TeamId;
import io.otvet.tickets.CategoryId;
import io.otvet.tickets.Level;
import io.otvet.tickets.TicketEdit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The body of a change: what is absent stays, what is null is emptied. Unknown names are refused, never ignored. */
record EditBody(Map<String, Object> values) {

    private static final Set<String> KNOWN = Set.of(
            "subject",
            "status",
            "assignee",
            "team",
            "category",
            "criticality",
            "complexity",
            "tags",
            "site",
            "confidential");

    TicketEdit edit(@Nullable Integer seen) {
        values.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Invalid(name, "tickets.no-such-field", name);
                });
        return new TicketEdit(
                text("subject"),
                text("status"),
                maybe("assignee", AgentId::parse),
                maybe("team", TeamId::parse),
                maybe("category", CategoryId::parse),
                values.containsKey("criticality") ? level(values.get("criticality")) : null,
                maybe("complexity", word -> Level.parse("complexity", word)),
                values.containsKey("tags") ? tags(values.get("tags")) : null,
                values.containsKey("site") ? SiteId.parse(String.valueOf(values.get("site"))) : null,
                null,
                values.get("confidential") instanceof Boolean secret ? secret : null,
                seen);
    }

    static Set<String> tags(@Nullable Object value) {
        if (!(value instanceof Collection<?> tags)) {
            throw new Invalid("tags", "tickets.not-tags");
        }
        Set<String> words = new LinkedHashSet<>();
        tags.forEach(tag -> words.add(String.valueOf(tag)));
        return words;
    }

    private static Level level(@Nullable Object value) {
        return Level.parse("criticality", String.valueOf(value));
    }

    private @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    private <T> @Nullable Optional<T> maybe(String name, Function<String, T> parse) {
        if (!values.containsKey(name)) {
            return null;
        }
        return Optional.ofNullable(values.get(name)).map(String::valueOf).map(parse);
    }
}
