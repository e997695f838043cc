package io.otvet.notifications;

import org.springframework.stereotype.Component;

/** Tells agents what concerns them. */
@Component
public class Notifications {

    /**
     * Keeps the notice and sends it by mail after the caller's transaction commits.
     * Each agent is told once per dedupe key, however often this is called; without a relay the notice waits.
     */
    public void tell(Notice notice) {
        throw new UnsupportedOperationException();
    }
}
