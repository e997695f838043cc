package io.otvet.tickets;

import io.otvet.files.spi.FileGuard;
import io.otvet.kernel.Access;
import org.springframework.stereotype.Component;

/** Who may see a ticket may read what hangs on its messages. */
@Component
class MessageFiles implements FileGuard {

    private static final String KIND = "message:";

    private final MessageStore messages;

    MessageFiles(MessageStore messages) {
        this.messages = messages;
    }

    @Override
    public boolean handles(String owner) {
        return owner.startsWith(KIND);
    }

    @Override
    public boolean mayRead(Access who, String owner) {
        return messages.isVisible(MessageId.parse(owner.substring(KIND.length())), who);
    }
}
