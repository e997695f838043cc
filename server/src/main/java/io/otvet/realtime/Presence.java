package io.otvet.realtime;

import static io.otvet.realtime.db.Tables.PRESENCE;
import static org.jooq.impl.DSL.excluded;

import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.realtime.db.tables.records.PresenceRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks at or types in what, for as long as the browser keeps saying so. Whoever owns the topic hears
 * {@link PresenceChanged} when somebody comes, goes or begins to type, and shows it to those who may see it.
 */
@Component
public class Presence {

    private static final Duration HOLDS = Duration.ofSeconds(45);

    private final DSLContext sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(DSLContext sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    public enum State {
        VIEWING,
        TYPING;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }
    }

    public record Present(UUID agent, State state) {}

    /** Told in the transaction that changes it. */
    public record PresenceChanged(UUID topic) {}

    /** Holds for 45 seconds. */
    @Transactional
    public void enter(UUID topic, UUID agent, State state) {
        boolean known = sql.fetchExists(
                PRESENCE,
                PRESENCE.TOPIC.eq(topic),
                PRESENCE.AGENT.eq(agent),
                PRESENCE.STATE.eq((short) state.ordinal()),
                PRESENCE.UNTIL.gt(now()));
        if (!known) {
            oneByOne(topic);
        }
        sql.insertInto(PRESENCE, PRESENCE.TOPIC, PRESENCE.AGENT, PRESENCE.STATE, PRESENCE.UNTIL)
                .values(topic, agent, (short) state.ordinal(), now().plus(HOLDS))
                .onConflict(PRESENCE.TOPIC, PRESENCE.AGENT)
                .doUpdate()
                .set(PRESENCE.STATE, excluded(PRESENCE.STATE))
                .set(PRESENCE.UNTIL, excluded(PRESENCE.UNTIL))
                .execute();
        if (!known) {
            events.publishEvent(new PresenceChanged(topic));
        }
    }

    @Transactional
    public void leave(UUID topic, UUID agent) {
        oneByOne(topic);
        int gone = sql.deleteFrom(PRESENCE)
                .where(PRESENCE.TOPIC.eq(topic), PRESENCE.AGENT.eq(agent))
                .execute();
        if (gone > 0) {
            events.publishEvent(new PresenceChanged(topic));
        }
    }

    /** Of two who come at once the second must see the first, as what is told last is what everybody shows. */
    private void oneByOne(UUID topic) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("presence:" + topic));
    }

    public List<Present> at(UUID topic) {
        return sql.selectFrom(PRESENCE)
                .where(PRESENCE.TOPIC.eq(topic), PRESENCE.UNTIL.gt(now()))
                .orderBy(PRESENCE.AGENT)
                .fetch(row -> new Present(row.getAgent(), State.values()[row.getState()]));
    }

    /** Those whose browsers have said nothing for too long. */
    @Transactional
    void forgetThoseGone() {
        List<PresenceRecord> gone = sql.deleteFrom(PRESENCE)
                .where(PRESENCE.UNTIL.lt(now()))
                .returning()
                .fetch();
        Set<UUID> topics = new HashSet<>();
        gone.forEach(row -> topics.add(row.getTopic()));
        topics.forEach(topic -> events.publishEvent(new PresenceChanged(topic)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
