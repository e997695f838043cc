package io.otvet.mail.spi;

import java.security.PrivateKey;
import java.util.Optional;

/** By which key the mail of a domain is signed. */
public interface SigningKeys {

    /** @param domain in ASCII; empty when its mail leaves unsigned */
    Optional<SigningKey> of(String domain);

    /** @param key of RSA */
    record SigningKey(String domain, String selector, PrivateKey key) {}
}
