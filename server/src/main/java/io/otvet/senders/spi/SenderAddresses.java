package io.otvet.senders.spi;

import io.otvet.kernel.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which addresses mail leaves as things are set now. */
public interface SenderAddresses {

    List<SenderAddress> all();

    /** @param server host name of the server that takes its mail; null when there is none yet */
    record SenderAddress(EmailAddress address, @Nullable String server) {}
}
