package io.otvet.mail;

import io.otvet.kernel.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person or list in a header.
 *
 * @param name as it is shown, empty when there is none
 * @param address null when what stood there is not an address
 * @param raw what stood there, decoded
 */
public record Mailbox(String name, @Nullable EmailAddress address, String raw) {

    public static final Mailbox NOBODY = new Mailbox("", null, "");

    public static Mailbox of(String name, EmailAddress address) {
        return new Mailbox(name, address, address.value());
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(address);
    }
}
