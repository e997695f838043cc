package io.otvet.realtime;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who looks at or types in what, for as long as the browser keeps saying so. */
@Component
public class Presence {

    public enum State {
        VIEWING,
        TYPING
    }

    public record Present(UUID agent, State state) {}

    /** Holds for 45 seconds. */
    public void enter(UUID topic, UUID agent, State state) {
        throw new UnsupportedOperationException();
    }

    public void leave(UUID topic, UUID agent) {
        throw new UnsupportedOperationException();
    }

    public List<Present> at(UUID topic) {
        throw new UnsupportedOperationException();
    }
}
