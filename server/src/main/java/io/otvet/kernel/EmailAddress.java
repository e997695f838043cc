package io.otvet.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address, {@code local@domain}, without a name. Kept in lower case with an ASCII (punycode) domain, so that two
 * spellings of one mailbox are equal. Anything with white space, control characters or no domain is not an address.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;]{1,64}@[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new Invalid("email", "kernel.not-an-email");
        }
    }

    public static EmailAddress of(String text) {
        return parse(text).orElseThrow(() -> new Invalid("email", "kernel.not-an-email"));
    }

    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String local = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
            String domain =
                    IDN.toASCII(trimmed.substring(at + 1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(new EmailAddress(local + "@" + domain));
        } catch (IllegalArgumentException | Invalid _) {
            return Optional.empty();
        }
    }

    public String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
