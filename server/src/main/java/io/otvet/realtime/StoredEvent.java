package io.otvet.realtime;

import java.nio.charset.StandardCharsets;

/** An event as it goes over the wire, made once for all streams. */
record StoredEvent(EventId id, String name, String data, Audience audience) {

    /** Without an id, so that what the browser resumes from is never something that was not stored. */
    static byte[] passing(String name, String data) {
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] wire() {
        return ("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
