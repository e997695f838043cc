package io.otvet.channels.email;

import io.otvet.mail.Relay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Relays that did not answer a moment ago: one that is silent must not hold up the replies that leave by another. */
@Component
class AwayRelays {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    AwayRelays(Clock clock) {
        this.clock = clock;
    }

    /** How long it is left alone, if it is. */
    Optional<Duration> wait(Relay relay) {
        return Optional.ofNullable(until.get(relay.toString()))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }

    void isSilent(Relay relay) {
        until.put(relay.toString(), clock.instant().plus(LEFT_ALONE));
    }

    void answered(Relay relay) {
        until.remove(relay.toString());
    }
}
