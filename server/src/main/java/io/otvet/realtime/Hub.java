package io.otvet.realtime;

import io.otvet.kernel.Access;
import io.otvet.kernel.Actor;
import io.otvet.kernel.Outage;
import io.otvet.realtime.spi.StreamAccess;
import io.otvet.realtime.spi.StreamAccess.Door;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open streams of this node, and how far the events have been given to them. */
@Component
class Hub {

    private static final int MOST_STREAMS =
            (int) Math.min(20_000, Runtime.getRuntime().maxMemory() / 200_000);

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ObjectProvider<StreamAccess> access;
    private @Nullable EventId position;

    Hub(ObjectProvider<StreamAccess> access) {
        this.access = access;
    }

    /** Each takes a good 100 KB; a server that runs out of memory would serve nobody. */
    void requireRoom() {
        if (streams.size() >= MOST_STREAMS) {
            throw new Outage("there are " + MOST_STREAMS + " live streams, as many as the memory holds; give more");
        }
    }

    /** From here on everything reaches the stream; what came before is after no later place than the one returned. */
    synchronized EventId join(Stream stream) {
        streams.add(stream);
        return Objects.requireNonNull(position, "the reader has not begun");
    }

    void leave(Stream stream) {
        streams.remove(stream);
    }

    synchronized void begin(EventId from) {
        position = from;
    }

    synchronized EventId position() {
        return Objects.requireNonNull(position);
    }

    synchronized void deliver(StoredEvent event) {
        streams.forEach(stream -> stream.offer(event));
        position = event.id();
    }

    /** Ends streams whose session has ended and narrows those whose agent may see less now. */
    void askAgain() {
        StreamAccess answers = access.getIfAvailable();
        if (answers == null || streams.isEmpty()) {
            return;
        }
        Map<Door, Access> current =
                answers.current(streams.stream().map(Stream::door).collect(Collectors.toSet()));
        for (Stream stream : streams) {
            Access now = current.get(stream.door());
            if (now == null) {
                stream.close();
            } else {
                stream.see(now);
            }
        }
    }

    /** Programs listen too; they are nobody. */
    List<UUID> people() {
        StreamAccess answers = access.getIfAvailable();
        return streams.stream()
                .map(Stream::door)
                .filter(door -> answers != null && answers.isPersonal(door))
                .<UUID>mapMulti((door, found) -> {
                    if (door.opened().actor() instanceof Actor.Agent(UUID id)) {
                        found.accept(id);
                    }
                })
                .toList();
    }

    void closeAll() {
        streams.forEach(Stream::close);
    }
}
