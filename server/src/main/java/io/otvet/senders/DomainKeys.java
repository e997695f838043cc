package io.otvet.senders;

import io.otvet.mail.spi.SigningKeys;
import io.otvet.settings.Secrets;
import java.security.PrivateKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys that are published, opened once. One that cannot be opened keeps no mail back. */
@Component
class DomainKeys implements SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(DomainKeys.class);

    private final SigningKeyStore store;
    private final Secrets secrets;
    private final Map<String, PrivateKey> open = new ConcurrentHashMap<>();

    DomainKeys(SigningKeyStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    @Override
    public Optional<SigningKey> of(String domain) {
        return store.signing(domain).flatMap(kept -> key(domain, kept));
    }

    private Optional<SigningKey> key(String domain, SigningKeyStore.Sealed kept) {
        try {
            PrivateKey key = open.computeIfAbsent(kept.key(), same -> SigningKeyPair.open(secrets.decrypt(same)));
            return Optional.of(new SigningKey(domain, kept.selector(), key));
        } catch (RuntimeException e) {
            log.error("Mail of {} leaves unsigned, its key does not open: {}", domain, e.toString());
            return Optional.empty();
        }
    }
}
