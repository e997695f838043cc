package io.otvet.sites;

import io.otvet.audit.AuditLog;
import io.otvet.calendar.Opening;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sites of this desk: few, so they are always given whole; what another node changed is seen two seconds later. */
@Component
public class Sites {

    private static final long STALE = 2_000_000_000L;

    private record Kept(List<Site> sites, long at) {}

    private final SiteStore store;
    private final AuditLog audit;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Sites(SiteStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every site, the oldest first. */
    public List<Site> all() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > STALE) {
            known = new Kept(store.all(), System.nanoTime());
            kept = known.sites().isEmpty() ? null : known;
        }
        return known.sites();
    }

    /** At once for whoever changes them, and again when everybody can see it. */
    private void forget() {
        kept = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept = null;
                }
            });
        }
    }

    public Optional<Site> find(SiteId id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** The site that mail to this address is for. */
    public Optional<Site> byAddress(EmailAddress address) {
        return all().stream().filter(site -> site.owns(address)).findFirst();
    }

    /** When somebody is there; empty when customers are told nothing of it. */
    public Optional<Opening> opening(Site site) {
        return Optional.ofNullable(site.schedule()).map(schedule -> Opening.of(schedule, clock.instant()));
    }

    /** The first site, made at the first start with the support address: there always is one. */
    public Site standard() {
        return all().getFirst();
    }

    /** Those that the caller may see. */
    public List<Site> visible(Access who) {
        return all().stream()
                .filter(site -> who.scope().seesSite(site.id().value()))
                .toList();
    }

    @Transactional
    public Site open(Access who, SiteDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        Site site = draft.fresh();
        checkAddresses(site);
        store.insert(site);
        forget();
        audit.record(who, "sites.opened", "site:" + site.id(), Map.of("name", site.name()));
        return site;
    }

    @Transactional
    public Site change(Access who, SiteId id, SiteDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        Site before = find(id).orElseThrow(() -> new NotFound("sites.no-such-site"));
        Site after = draft.over(before);
        checkAddresses(after);
        store.update(after);
        forget();
        audit.record(who, "sites.changed", "site:" + id, Map.of("before", before, "after", after));
        return after;
    }

    /** @param picture PNG, JPEG or GIF, of which a PNG of at most 480 × 96 points is kept; null takes it away */
    @Transactional
    public Site show(Access who, SiteId id, byte @Nullable [] picture) {
        who.require(Permission.SETTINGS_MANAGE);
        Site site = find(id).orElseThrow(() -> new NotFound("sites.no-such-site"));
        Logo logo = picture == null ? null : Logo.of(picture);
        if (logo != null) {
            store.keep(logo);
        }
        Site after = site.with(logo == null ? null : logo.name());
        store.update(after);
        store.dropLogos();
        forget();
        audit.record(who, "sites.logo-changed", "site:" + id, Map.of("shown", logo != null));
        return after;
    }

    public Optional<Logo> logo(String name) {
        return store.logo(name);
    }

    private void checkAddresses(Site site) {
        store.lock();
        List<Site> others = store.all().stream()
                .filter(other -> !other.id().equals(site.id()))
                .toList();
        new Findings()
                .when(others.stream().anyMatch(other -> other.owns(site.address())), "address", "sites.address-taken")
                .when(
                        site.further().stream().anyMatch(some -> others.stream().anyMatch(other -> other.owns(some))),
                        "further",
                        "sites.address-taken")
                .raise();
    }
}
