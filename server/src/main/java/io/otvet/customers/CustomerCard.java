package io.otvet.customers;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What a list shows of a customer: the name and the latest address and number. */
public record CustomerCard(
        CustomerId id,
        String name,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone) {}
