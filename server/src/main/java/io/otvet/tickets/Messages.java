package io.otvet.tickets;

import io.otvet.kernel.Access;
import org.springframework.stereotype.Component;

/** What was written in tickets. */
@Component
public class Messages {

    /** Whether the caller may see the ticket that this message stands in. */
    public boolean mayRead(Access who, MessageId message) {
        throw new UnsupportedOperationException();
    }
}
