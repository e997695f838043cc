package io.otvet.tickets;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Replies as channels need them. */
@Component
public class OutgoingReplies {

    /** Empty when there is no such message or it is not a reply. */
    public Optional<OutgoingReply> find(MessageId message) {
        throw new UnsupportedOperationException();
    }
}
