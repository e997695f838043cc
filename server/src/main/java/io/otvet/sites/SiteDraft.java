package io.otvet.sites;

import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.Findings;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person wants a site to be. A part that is null stays as it was. */
public record SiteDraft(
        @Nullable String name,
        @Nullable String address,
        @Nullable List<String> languages,
        @Nullable Boolean internal,
        @Nullable String color) {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    Site over(Site site) {
        check(
                name == null ? site.name() : name,
                address == null ? site.address().value() : address);
        return new Site(
                site.id(),
                name == null ? site.name() : name.strip(),
                address == null ? site.address() : EmailAddress.of(address),
                languages == null ? site.languages() : languages,
                internal == null ? site.internal() : internal,
                color == null ? site.color() : color);
    }

    Site fresh() {
        check(name, address);
        EmailAddress nowhere = EmailAddress.of("blank@localhost");
        return over(new Site(SiteId.next(), "", nowhere, List.of("ru", "en"), false, "#3b5bdb"));
    }

    private void check(@Nullable String newName, @Nullable String newAddress) {
        new Findings()
                .line("name", newName)
                .email("address", newAddress)
                .when(languages != null && !areLanguages(languages), "languages", "sites.not-a-language")
                .when(color != null && !COLOR.matcher(color).matches(), "color", "sites.not-a-color")
                .raise();
    }

    private static boolean areLanguages(List<String> words) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> LANGUAGE.matcher(word).matches());
    }
}
