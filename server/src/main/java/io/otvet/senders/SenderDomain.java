package io.otvet.senders;

import io.otvet.kernel.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain that mail leaves from.
 *
 * @param name in ASCII
 * @param records to publish; a key that is to follow the present one stands beside it
 * @param checkedAt null when nobody has looked yet
 */
public record SenderDomain(
        String name,
        List<EmailAddress> addresses,
        Signing signing,
        List<SenderRecord> records,
        @Nullable Instant checkedAt) {

    public SenderDomain {
        addresses = List.copyOf(addresses);
        records = List.copyOf(records);
    }

    public enum Signing {
        /** There is no key. */
        OFF,
        /** There is one, and it is not published yet. */
        WAITING,
        /** Each mail is signed. */
        ON,
        /** Its key was published and is not any more: mail leaves unsigned. */
        LOST
    }
}
