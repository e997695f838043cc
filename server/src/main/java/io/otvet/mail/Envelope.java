package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the relay is told, whatever the headers say. A null {@code sender} is the empty one: nobody is to be told. */
public record Envelope(@Nullable EmailAddress sender, List<EmailAddress> recipients) {

    public Envelope {
        recipients = List.copyOf(recipients);
    }
}
