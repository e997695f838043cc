package io.otvet.channels.email;

import io.otvet.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** {@code support+t.42.k3jx@school.example} is mailbox {@code support@school.example} with a token. */
record PlusAddress(EmailAddress base, @Nullable String token) {

    static PlusAddress of(EmailAddress address) {
        String value = address.value();
        int at = value.lastIndexOf('@');
        int plus = value.indexOf('+');
        if (plus < 1 || plus > at) {
            return new PlusAddress(address, null);
        }
        EmailAddress base = EmailAddress.of(value.substring(0, plus) + value.substring(at));
        return new PlusAddress(base, value.substring(plus + 1, at));
    }

    /** Where both together are longer than an address may be, it goes without: an answer is known by its references. */
    static EmailAddress with(EmailAddress base, String token) {
        return EmailAddress.parse(base.local() + "+" + token + "@" + base.domain())
                .orElse(base);
    }
}
