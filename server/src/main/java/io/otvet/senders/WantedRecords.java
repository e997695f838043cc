package io.otvet.senders;

import io.otvet.kernel.EmailAddress;
import io.otvet.senders.FoundStore.Found;
import io.otvet.senders.SenderDomain.Signing;
import io.otvet.senders.SenderRecord.Kind;
import io.otvet.senders.SenderRecord.Verdict;
import io.otvet.senders.SigningKeyStore.Key;
import io.otvet.senders.spi.SenderAddresses;
import io.otvet.senders.spi.SenderAddresses.SenderAddress;
import io.otvet.settings.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each domain needs at its name servers, as things are set now, beside what stood there at the last look. */
@Component
class WantedRecords {

    private static final String DMARC = "v=DMARC1; p=none";

    private final SenderAddresses addresses;
    private final SigningKeyStore keys;
    private final FoundStore found;
    private final String home;

    WantedRecords(SenderAddresses addresses, SigningKeyStore keys, FoundStore found, Instance instance) {
        this.addresses = addresses;
        this.keys = keys;
        this.found = found;
        this.home = Objects.requireNonNullElse(instance.baseUrl().getHost(), "localhost");
    }

    static String keyName(String selector, String domain) {
        return selector + "._domainkey." + domain;
    }

    List<SenderDomain> all() {
        Map<String, Found> known = found.all();
        Map<String, List<Key>> byDomain = keys.all().stream().collect(Collectors.groupingBy(Key::domain));
        List<SenderDomain> all = new ArrayList<>();
        senders().forEach((domain, senders) -> all.add(domain(domain, senders, byDomain, known)));
        return all;
    }

    AllowedServers allowed(String domain) {
        return allowed(senders().getOrDefault(domain, List.of()));
    }

    private AllowedServers allowed(List<SenderAddress> senders) {
        return new AllowedServers(
                senders.stream()
                        .map(SenderAddress::server)
                        .filter(Objects::nonNull)
                        .toList(),
                home);
    }

    private Map<String, List<SenderAddress>> senders() {
        return addresses.all().stream()
                .collect(Collectors.groupingBy(sender -> sender.address().domain(), TreeMap::new, Collectors.toList()));
    }

    private SenderDomain domain(
            String name, List<SenderAddress> senders, Map<String, List<Key>> byDomain, Map<String, Found> known) {
        List<Key> own = byDomain.getOrDefault(name, List.of());
        List<SenderRecord> records = new ArrayList<>();
        own.forEach(key -> records.add(record(Kind.DKIM, keyName(key.selector(), name), value(key), known)));
        Found spf = known.get(name);
        records.add(record(Kind.SPF, name, allowed(senders).record(spf == null ? List.of() : spf.texts()), known));
        records.add(record(Kind.DMARC, "_dmarc." + name, DMARC, known));
        return new SenderDomain(name, addresses(senders), signing(own), records, checkedAt(records, known));
    }

    private static List<EmailAddress> addresses(List<SenderAddress> senders) {
        return senders.stream()
                .map(SenderAddress::address)
                .distinct()
                .sorted(Comparator.comparing(EmailAddress::value))
                .toList();
    }

    private static Signing signing(List<Key> keys) {
        if (keys.stream().anyMatch(Key::published)) {
            return Signing.ON;
        }
        if (keys.stream().anyMatch(Key::lost)) {
            return Signing.LOST;
        }
        return keys.isEmpty() ? Signing.OFF : Signing.WAITING;
    }

    private static String value(Key key) {
        return "v=DKIM1; k=rsa; p=" + key.publicKey();
    }

    private static SenderRecord record(Kind kind, String name, String value, Map<String, Found> known) {
        Found last = known.get(name);
        return last == null
                ? new SenderRecord(kind, name, value, Verdict.UNCHECKED, List.of())
                : new SenderRecord(kind, name, value, last.verdict(), last.texts());
    }

    private static @Nullable Instant checkedAt(List<SenderRecord> records, Map<String, Found> known) {
        return records.stream()
                .flatMap(record -> Stream.ofNullable(known.get(record.name())))
                .map(Found::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
