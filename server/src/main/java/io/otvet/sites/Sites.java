package io.otvet.sites;

import io.otvet.kernel.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sites of this desk: few, so they are always given whole. */
@Component
public class Sites {

    /** Every site, the oldest first. */
    public List<Site> all() {
        throw new UnsupportedOperationException();
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
}
