package io.otvet.sites;

import io.otvet.calendar.Schedule;
import io.otvet.kernel.EmailAddress;
import io.otvet.templating.Brand;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand or product that is served.
 *
 * @param address from which answers go out
 * @param further other addresses by which mail comes for it
 * @param languages that it speaks, the usual one first
 * @param internal whether it serves colleagues
 * @param domains host names of its own pages
 * @param schedule when somebody is there; null when customers are told nothing of it
 * @param logo by which name its picture is kept, null when it has none
 * @param acknowledgement what those who write hear at once
 */
public record Site(
        SiteId id,
        String name,
        EmailAddress address,
        List<EmailAddress> further,
        List<String> languages,
        boolean internal,
        String color,
        List<String> domains,
        @Nullable Schedule schedule,
        @Nullable String logo,
        Acknowledgement acknowledgement) {

    public Site {
        further = List.copyOf(further);
        languages = List.copyOf(languages);
        domains = List.copyOf(domains);
    }

    static Site named(String name, EmailAddress address) {
        return new Site(
                SiteId.next(),
                name,
                address,
                List.of(),
                List.of("ru", "en"),
                false,
                "#3b5bdb",
                List.of(),
                null,
                null,
                Acknowledgement.OFF);
    }

    /** As customers see it on their pages. */
    public Brand brand() {
        return new Brand(name, color, logo == null ? null : Logo.PATH + logo);
    }

    Site with(@Nullable String newLogo) {
        return new Site(
                id, name, address, further, languages, internal, color, domains, schedule, newLogo, acknowledgement);
    }

    /** Whether mail to this address is for this site. */
    public boolean owns(EmailAddress some) {
        return address.equals(some) || further.contains(some);
    }

    /** This moment when somebody is there, else when somebody will be. */
    public Instant whenThere(Instant at) {
        return schedule == null || schedule.isOpen(at) ? at : schedule.opens(at).orElse(at);
    }
}
