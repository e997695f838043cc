package io.otvet.channels.forms;

import io.otvet.kernel.Ids;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A name for what a page will send, given out with the page and signed: sent twice it is one request, and how long the
 * writing took tells people from robots without asking either anything.
 */
@Component
public class Stamps {

    private static final String PURPOSE = "form-stamp";
    private static final Duration FASTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Secrets secrets;
    private final Clock clock;

    Stamps(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public record Stamp(UUID id, Instant madeAt) {}

    public String fresh(Form form) {
        String text = Ids.next() + "." + clock.instant().getEpochSecond();
        return text + "." + secrets.sign(PURPOSE, form.key() + "." + text);
    }

    /** Empty when it is not ours or was given out days ago. */
    public Optional<Stamp> read(Form form, String stamp) {
        String[] parts = stamp.split("\\.", 3);
        if (parts.length < 3 || !secrets.verifies(PURPOSE, form.key() + "." + parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        Stamp read = new Stamp(UUID.fromString(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
        return Optional.of(read).filter(known -> age(known).compareTo(LONGEST) < 0);
    }

    public boolean isTooFast(Stamp stamp) {
        return age(stamp).compareTo(FASTEST) < 0;
    }

    private Duration age(Stamp stamp) {
        return Duration.between(stamp.madeAt(), clock.instant());
    }
}
