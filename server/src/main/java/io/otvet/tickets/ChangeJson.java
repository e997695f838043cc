package io.otvet.tickets;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the value of a field stands in a change row: words and ids, never our numbers. */
@Component
class ChangeJson {

    private final JsonMapper json;
    private final Statuses statuses;

    ChangeJson(JsonMapper json, Statuses statuses) {
        this.json = json;
        this.statuses = statuses;
    }

    @Nullable
    JSONB of(Field field, @Nullable Object value) {
        return value == null ? null : JSONB.jsonb(json.writeValueAsString(plain(field, value)));
    }

    @Nullable
    Object read(@Nullable JSONB value) {
        return value == null ? null : json.readValue(value.data(), Object.class);
    }

    private Object plain(Field field, Object value) {
        return switch (field) {
            case STATUS -> statuses.of((Short) value).code();
            case CRITICALITY, COMPLEXITY ->
                Objects.requireNonNull(Level.of((Short) value)).word();
            case SPAM -> value instanceof OffsetDateTime;
            case FIELDS -> json.readTree(((JSONB) value).data());
            case ASSIGNEE, TEAM, CATEGORY, SITE, LINK -> ((UUID) value).toString();
            case TAGS, SUBJECT, CONFIDENTIAL -> value;
        };
    }
}
