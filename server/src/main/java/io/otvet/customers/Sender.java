package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What a channel knows of the one who writes: an address, a number, a name, at least one of them. */
public record Sender(@Nullable EmailAddress email, @Nullable PhoneNumber phone, @Nullable String name) {

    public Sender {
        if (email == null && phone == null && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("a sender with neither address, number nor name");
        }
    }
}
