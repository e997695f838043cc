package io.otvet.tickets;

import org.springframework.stereotype.Component;

/**
 * Takes customers' messages.
 *
 * <ul>
 *   <li>One transaction, or the caller's: stored with its ticket, or nothing.
 *   <li>The same message twice is a {@link Receipt.Duplicate}; the same name with other content is kept.
 *   <li>Two messages of one sender at once do not open two tickets when one answers the other.
 * </ul>
 */
@Component
public class Intake {

    public Receipt receive(IncomingMessage message) {
        throw new UnsupportedOperationException();
    }
}
