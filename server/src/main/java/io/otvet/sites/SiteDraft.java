package io.otvet.sites;

import io.otvet.calendar.Schedule;
import io.otvet.calendar.ScheduleDraft;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person wants a site to be. A part that is null stays as it was. */
public record SiteDraft(
        @Nullable String name,
        @Nullable String address,
        @Nullable List<String> further,
        @Nullable List<String> languages,
        @Nullable Boolean internal,
        @Nullable String color,
        @Nullable List<String> domains,
        @Nullable ScheduleDraft schedule,
        @Nullable Acknowledgement acknowledgement) {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int MOST = 50;

    /** With everything else as it was, or as is usual. */
    public static SiteDraft named(String name, String address) {
        return new SiteDraft(name, address, null, null, null, null, null, null, null);
    }

    Site over(Site site) {
        check(
                name == null ? site.name() : name,
                address == null ? site.address().value() : address);
        return new Site(
                site.id(),
                name == null ? site.name() : name.strip(),
                address == null ? site.address() : EmailAddress.of(address),
                further == null ? site.further() : addresses(further),
                languages == null ? site.languages() : languages,
                internal == null ? site.internal() : internal,
                color == null ? site.color() : color,
                domains == null ? site.domains() : lowered(domains),
                schedule == null ? site.schedule() : told(schedule.schedule()),
                site.logo(),
                acknowledgement == null ? site.acknowledgement() : acknowledgement);
    }

    Site fresh() {
        check(name, address);
        return over(Site.named("", EmailAddress.of("blank@localhost")));
    }

    private void check(@Nullable String newName, @Nullable String newAddress) {
        Findings findings = new Findings()
                .line("name", newName)
                .email("address", newAddress)
                .when(languages != null && !areLanguages(languages), "languages", "sites.not-a-language")
                .when(color != null && !COLOR.matcher(color).matches(), "color", "sites.not-a-color")
                .when(domains != null && domains.size() > MOST, "domains", "sites.too-many", MOST)
                .hosts("domains", domains == null ? List.of() : lowered(domains))
                .when(further != null && further.size() > MOST, "further", "sites.too-many", MOST);
        if (further != null) {
            further.forEach(one -> findings.email("further", one));
        }
        if (schedule != null) {
            schedule.check(findings);
        }
        if (acknowledgement != null) {
            acknowledgement.check(findings);
        }
        findings.raise();
    }

    private static @Nullable Schedule told(Schedule schedule) {
        return schedule.isEmpty() ? null : schedule;
    }

    private static List<EmailAddress> addresses(List<String> texts) {
        return texts.stream().map(EmailAddress::of).distinct().toList();
    }

    private static List<String> lowered(List<String> hosts) {
        return hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean areLanguages(List<String> words) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> LANGUAGE.matcher(word).matches());
    }
}
