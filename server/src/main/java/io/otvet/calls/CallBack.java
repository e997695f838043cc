package io.otvet.calls;

import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.sites.SiteId;
import io.otvet.tickets.TicketId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Somebody wants to be called.
 *
 * @param phone as they typed it
 * @param wish what they said of when and what about; may be empty
 * @param dueAt when to call: never while the site is closed
 * @param tries how often nobody answered
 */
public record CallBack(
        CallBackId id,
        TicketId ticket,
        SiteId site,
        String name,
        String phone,
        String wish,
        State state,
        Instant dueAt,
        int tries) {

    public enum State {
        WAITING,
        REACHED,
        GIVEN_UP;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    CallBack settled(State now) {
        return new CallBack(id, ticket, site, name, phone, wish, now, dueAt, tries);
    }

    CallBack again(Instant later) {
        return new CallBack(id, ticket, site, name, phone, wish, state, later, tries + 1);
    }
}
