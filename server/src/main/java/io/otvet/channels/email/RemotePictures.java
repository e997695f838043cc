package io.otvet.channels.email;

import io.otvet.egress.Egress;
import io.otvet.egress.Fetched;
import io.otvet.egress.Limits;
import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Pictures that a mail wants from elsewhere, fetched by us when a person asks, so that the browser never goes there.
 */
@Component
class RemotePictures {

    private static final int MOST = 40;
    private static final Limits LIMITS = new Limits(3_000_000, Duration.ofSeconds(6), "image/");

    private final Egress egress;

    RemotePictures(Egress egress) {
        this.egress = egress;
    }

    /** By address; what does not come is left out. */
    Map<String, Fetched> fetch(Collection<String> addresses) {
        Map<String, Fetched> pictures = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.stream()
                    .distinct()
                    .limit(MOST)
                    .forEach(address ->
                            threads.execute(() -> one(address).ifPresent(picture -> pictures.put(address, picture))));
        }
        return pictures;
    }

    private Optional<Fetched> one(String address) {
        try {
            return Optional.of(egress.fetch(URI.create(address), LIMITS));
        } catch (IllegalArgumentException | Refusal | Outage _) {
            return Optional.empty();
        }
    }
}
