package io.otvet.realtime;

import io.otvet.realtime.Audience.Agents;
import io.otvet.realtime.Audience.Everyone;
import io.otvet.realtime.Audience.Ticket;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How events and their audiences stand in a row. */
@Component
class EventJson {

    private final JsonMapper json;

    EventJson(JsonMapper json) {
        this.json = json;
    }

    private record Stored(
            @Nullable Set<UUID> agents,
            @Nullable UUID site,
            @Nullable UUID team,
            @Nullable UUID assignee,
            boolean confidential) {}

    String data(Object data) {
        return json.writeValueAsString(data);
    }

    JSONB audience(Audience audience) {
        Stored stored = switch (audience) {
            case Everyone _ -> new Stored(null, null, null, null, false);
            case Agents(Set<UUID> agents) -> new Stored(agents, null, null, null, false);
            case Ticket(UUID site, UUID team, UUID assignee, boolean confidential) ->
                new Stored(null, site, team, assignee, confidential);
        };
        return JSONB.jsonb(json.writeValueAsString(stored));
    }

    Audience audience(JSONB text) {
        Stored stored = json.readValue(text.data(), Stored.class);
        if (stored.agents() != null) {
            return new Agents(stored.agents());
        }
        return stored.site() == null
                ? Audience.EVERYONE
                : new Ticket(stored.site(), stored.team(), stored.assignee(), stored.confidential());
    }
}
