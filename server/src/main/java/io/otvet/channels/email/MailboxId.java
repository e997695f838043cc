package io.otvet.channels.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.otvet.kernel.Ids;
import io.otvet.kernel.NotFound;
import java.util.UUID;

public record MailboxId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailboxId {}

    static MailboxId next() {
        return new MailboxId(Ids.next());
    }

    public static MailboxId parse(String text) {
        try {
            return new MailboxId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new NotFound("channels.no-such-mailbox");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
