package io.otvet.senders;

import io.otvet.jobs.Recurring;
import io.otvet.senders.SenderDomain.Signing;
import io.otvet.senders.SenderRecord.Kind;
import io.otvet.senders.SenderRecord.Verdict;
import io.otvet.senders.SigningKeyStore.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again every hour, so that a key signs soon after it is published, and no longer than it is. */
@Component
class DomainCheck implements Recurring {

    private static final Logger log = LoggerFactory.getLogger(DomainCheck.class);

    private final WantedRecords wanted;
    private final Judge judge;
    private final SigningKeyStore keys;
    private final FoundStore found;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DomainCheck(
            WantedRecords wanted,
            Judge judge,
            SigningKeyStore keys,
            FoundStore found,
            TransactionTemplate transaction,
            Clock clock) {
        this.wanted = wanted;
        this.judge = judge;
        this.keys = keys;
        this.found = found;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "senders.look-at-records";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        wanted.all().stream().filter(domain -> domain.signing() != Signing.OFF).forEach(this::look);
    }

    /** Asks outside of any transaction. */
    void look(SenderDomain domain) {
        AllowedServers allowed = wanted.allowed(domain.name());
        List<SenderRecord> seen = domain.records().stream()
                .map(record -> judge.look(record, allowed))
                .toList();
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            seen.forEach(record -> found.put(record, now));
            settle(domain.name(), seen, now);
        });
    }

    /** Where nobody answered, all stays as it was; a key that another one follows is of no more use. */
    private void settle(String domain, List<SenderRecord> seen, Instant now) {
        List<Key> older = new ArrayList<>();
        List<Key> own =
                keys.all().stream().filter(key -> key.domain().equals(domain)).toList();
        for (Key key : own) {
            switch (verdict(key, seen)) {
                case GOOD -> {
                    keys.published(key, now);
                    forget(domain, older);
                }
                case MISSING, DIFFERENT, SEVERAL -> lose(key, now);
                case UNCHECKED, UNREACHABLE -> {}
            }
            older.add(key);
        }
    }

    private void lose(Key key, Instant now) {
        if (key.published()) {
            log.warn(
                    "The record {} is not published any more: mail of {} leaves unsigned",
                    WantedRecords.keyName(key.selector(), key.domain()),
                    key.domain());
            keys.lost(key, now);
        }
    }

    private void forget(String domain, Collection<Key> older) {
        List<String> selectors = older.stream().map(Key::selector).toList();
        keys.delete(domain, selectors);
        found.forget(selectors.stream()
                .map(selector -> WantedRecords.keyName(selector, domain))
                .toList());
    }

    private static Verdict verdict(Key key, List<SenderRecord> seen) {
        String name = WantedRecords.keyName(key.selector(), key.domain());
        return seen.stream()
                .filter(record -> record.kind() == Kind.DKIM && record.name().equals(name))
                .map(SenderRecord::verdict)
                .findFirst()
                .orElse(Verdict.UNCHECKED);
    }
}
