package io.otvet.mail.spi;

import io.otvet.kernel.EmailAddress;
import io.otvet.mail.Relay;
import java.util.Optional;

/** Servers of single addresses, by which mail of the house leaves too. */
public interface WaysOut {

    /** Whether there is any. */
    boolean areThere();

    /** The server of this very address; empty when it has none of its own. */
    Optional<WayOut> of(EmailAddress from);

    /** For mail whose own address has no server; empty when no address has one. */
    Optional<WayOut> any();

    /** @param address the only one that the server takes mail from for certain */
    record WayOut(EmailAddress address, Relay relay) {}
}
