package io.otvet.tickets.web;

import io.otvet.kernel.Invalid;
import io.otvet.kernel.Page;
import io.otvet.tickets.TicketQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query of a list, from its address. */
final class Asked {

    private static final Set<String> FACTS = Set.of(
            "status",
            "assignee",
            "team",
            "site",
            "customer",
            "channel",
            "tag",
            "category",
            "criticality",
            "complexity");
    private static final int LONGEST = 300;

    private Asked() {}

    static TicketQuery query(Map<String, String> asked) {
        Map<String, String> facts = new HashMap<>();
        asked.forEach((name, value) -> {
            if (FACTS.contains(name) && !value.isBlank()) {
                facts.put(name, value);
            }
        });
        String text = asked.getOrDefault("q", "").replace("\0", "");
        if (text.length() > LONGEST) {
            throw new Invalid("q", "tickets.query-too-long", LONGEST);
        }
        return new TicketQuery(
                text,
                given(asked.get("view")),
                given(asked.get("sort")),
                facts,
                given(asked.get("after")),
                limit(asked.get("limit")));
    }

    static int limit(@Nullable String text) {
        try {
            return Page.limit(given(text) == null ? null : Integer.valueOf(text));
        } catch (NumberFormatException _) {
            throw new Invalid("limit", "tickets.bad-limit");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
