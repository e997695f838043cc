package io.otvet.sites;

import io.otvet.kernel.EmailAddress;
import java.util.List;

/** A brand or product that is served; {@code internal} ones serve colleagues. The first language is the usual one. */
public record Site(
        SiteId id, String name, EmailAddress address, List<String> languages, boolean internal, String color) {

    public Site {
        languages = List.copyOf(languages);
    }
}
