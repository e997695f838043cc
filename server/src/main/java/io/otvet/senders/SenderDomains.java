package io.otvet.senders;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import io.otvet.settings.Secrets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The domains that mail leaves from. Everything asks for {@link Permission#SETTINGS_MANAGE}. */
@Component
public class SenderDomains {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final SigningKeyStore keys;
    private final FoundStore found;
    private final WantedRecords wanted;
    private final DomainCheck checks;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    SenderDomains(
            SigningKeyStore keys,
            FoundStore found,
            WantedRecords wanted,
            DomainCheck checks,
            Secrets secrets,
            AuditLog audit,
            Clock clock) {
        this.keys = keys;
        this.found = found;
        this.wanted = wanted;
        this.checks = checks;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SenderDomain> all(Access who) {
        who.require(Permission.SETTINGS_MANAGE);
        return wanted.all();
    }

    /** A first key, or one to follow the present one, which signs until the new one is published. */
    @Transactional
    public SenderDomain makeKey(Access who, String domain) {
        find(who, domain);
        forget(domain, key -> !key.published());
        SigningKeyPair pair = SigningKeyPair.fresh();
        String selector = freshSelector();
        keys.insert(domain, selector, secrets.encrypt(pair.privateKey()), pair.publicKey());
        audit.record(who, "senders.key-made", "sender-domain:" + domain, Map.of("selector", selector));
        return find(who, domain);
    }

    /** Its mail leaves unsigned from now on. */
    @Transactional
    public void stopSigning(Access who, String domain) {
        find(who, domain);
        forget(domain, _ -> true);
        audit.record(who, "senders.signing-stopped", "sender-domain:" + domain, Map.of());
    }

    /** Asks the name servers; takes seconds when they are silent. */
    public SenderDomain check(Access who, String domain) {
        checks.look(find(who, domain));
        return find(who, domain);
    }

    private SenderDomain find(Access who, String domain) {
        who.require(Permission.SETTINGS_MANAGE);
        return wanted.all().stream()
                .filter(one -> one.name().equals(domain))
                .findFirst()
                .orElseThrow(() -> new NotFound("senders.no-such-domain"));
    }

    private void forget(String domain, Predicate<SigningKeyStore.Key> which) {
        List<String> selectors = keys.all().stream()
                .filter(key -> key.domain().equals(domain))
                .filter(which)
                .map(SigningKeyStore.Key::selector)
                .toList();
        keys.delete(domain, selectors);
        found.forget(selectors.stream()
                .map(selector -> WantedRecords.keyName(selector, domain))
                .toList());
    }

    /** Never one that stood there before: name servers remember. */
    private String freshSelector() {
        return "otvet" + MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
