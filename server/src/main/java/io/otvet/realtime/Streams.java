package io.otvet.realtime;

import io.otvet.kernel.Access;
import io.otvet.realtime.spi.StreamAccess.Door;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes server-sent events to one browser until either side has had enough.
 *
 * <ul>
 *   <li>Resumes after {@code Last-Event-ID} without a gap and without an event twice, or says {@code reset}.
 *   <li>Who has read before the stream was open is told what has happened since, some of it perhaps known already.
 *   <li>Every event and every comment is sent at once; a comment every 15 seconds keeps the line open.
 * </ul>
 */
@Component
public class Streams {

    private static final int BATCH = 500;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private final EventStore store;
    private final Hub hub;

    Streams(EventStore store, Hub hub) {
        this.store = store;
        this.hub = hub;
    }

    /** What a browser knows: the last event it saw, or else how long ago it read. */
    public record Known(
            @Nullable String lastEventId, @Nullable Duration readAgo) {

        boolean isSomething() {
            return lastEventId != null && !lastEventId.isBlank() || readAgo != null;
        }
    }

    /** Returns when the stream has ended. */
    public void write(Access who, String name, Known known, OutputStream out) throws IOException {
        Stream stream = new Stream(new Door(name, who));
        EventId joined = hub.join(stream);
        try {
            goOn(stream, begin(stream, joined, known, out), out);
        } catch (InterruptedException _) {
            // Closed: the browser comes again by itself.
        } finally {
            hub.leave(stream);
        }
    }

    /** Refuses before anything is written. */
    public void requireRoom() {
        hub.requireRoom();
    }

    private EventId begin(Stream stream, EventId joined, Known known, OutputStream out) throws IOException {
        Optional<EventId> last = place(known);
        if (last.isEmpty() && known.isSomething()) {
            out.write(StoredEvent.passing("reset", "{}"));
        }
        EventId done = last.isPresent() ? catchUp(stream, last.get(), out) : joined;
        out.write(("id: " + done + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return done;
    }

    private Optional<EventId> place(Known known) {
        if (known.lastEventId() != null && !known.lastEventId().isBlank()) {
            return EventId.parse(known.lastEventId()).filter(store::reaches);
        }
        return Optional.ofNullable(known.readAgo()).flatMap(store::ago);
    }

    private EventId catchUp(Stream stream, EventId last, OutputStream out) throws IOException {
        EventId done = last;
        List<StoredEvent> missed;
        do {
            missed = store.after(done, BATCH);
            done = write(stream, missed, done, out);
        } while (missed.size() == BATCH);
        return done;
    }

    private void goOn(Stream stream, EventId begun, OutputStream out) throws IOException, InterruptedException {
        EventId done = begun;
        while (stream.isOpen()) {
            List<StoredEvent> events = stream.take(HEARTBEAT_SECONDS);
            if (events.isEmpty()) {
                out.write(HEARTBEAT);
            }
            done = write(stream, events, done, out);
            out.flush();
        }
    }

    private static EventId write(Stream stream, List<StoredEvent> events, EventId done, OutputStream out)
            throws IOException {
        EventId last = done;
        for (StoredEvent event : events) {
            if (event.id().compareTo(last) > 0) {
                last = event.id();
                if (stream.admits(event)) {
                    out.write(event.wire());
                }
            }
        }
        return last;
    }
}
