package io.otvet.realtime;

import org.springframework.stereotype.Component;

/**
 * Tells browsers what has happened.
 *
 * <ul>
 *   <li>Joins the caller's transaction: no commit, no event.
 *   <li>Each stream sees events in the order of their commits, also when it was cut meanwhile.
 *   <li>An event reaches only streams whose agent its audience admits.
 * </ul>
 */
@Component
public class Realtime {

    public void publish(LiveEvent event) {
        throw new UnsupportedOperationException();
    }
}
