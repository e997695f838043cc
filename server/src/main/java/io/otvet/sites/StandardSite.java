package io.otvet.sites;

import io.otvet.settings.Instance;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes the first site before anything can arrive for it. Afterwards the site's own page rules its address. */
@Component
class StandardSite implements InitializingBean {

    private final SiteStore store;
    private final Instance instance;

    StandardSite(SiteStore store, Instance instance) {
        this.store = store;
        this.instance = instance;
    }

    @Override
    public void afterPropertiesSet() {
        store.insertFirst(Site.named("Support", instance.supportAddress()));
    }
}
