package io.otvet.sites;

import io.otvet.audit.AuditLog;
import io.otvet.kernel.Access;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import io.otvet.kernel.NotFound;
import io.otvet.kernel.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sites of this desk: few, so they are always given whole. */
@Component
public class Sites {

    private final SiteStore store;
    private final AuditLog audit;

    Sites(SiteStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Every site, the oldest first. */
    public List<Site> all() {
        return store.all();
    }

    public Optional<Site> find(SiteId id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    public Optional<Site> byAddress(EmailAddress address) {
        return all().stream().filter(site -> site.address().equals(address)).findFirst();
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
        checkAddress(site);
        store.insert(site);
        audit.record(who, "sites.opened", "site:" + site.id(), Map.of("name", site.name()));
        return site;
    }

    @Transactional
    public Site change(Access who, SiteId id, SiteDraft draft) {
        who.require(Permission.SETTINGS_MANAGE);
        Site before = find(id).orElseThrow(() -> new NotFound("sites.no-such-site"));
        Site after = draft.over(before);
        checkAddress(after);
        store.update(after);
        audit.record(who, "sites.changed", "site:" + id, Map.of("before", before, "after", after));
        return after;
    }

    private void checkAddress(Site site) {
        boolean taken = !store.isAddressFree(site.address(), site.id());
        new Findings().when(taken, "address", "sites.address-taken").raise();
    }
}
