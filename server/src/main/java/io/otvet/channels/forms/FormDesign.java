package io.otvet.channels.forms;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a form looks and what becomes of what it sends.
 *
 * @param thanks said when it was sent, above the number; empty for our own words
 * @param domains of the pages that may frame it: host names
 * @param category of the tickets it opens, by id; null for none
 * @param team that gets them, by id; null for none
 * @param tags that they carry
 * @param callBack whether whoever sends it is called back
 */
public record FormDesign(
        Words title,
        Words intro,
        Words thanks,
        List<FormField> fields,
        List<String> domains,
        @Nullable String category,
        @Nullable String team,
        Set<String> tags,
        Boolean callBack) {

    public FormDesign(
            @Nullable Words title,
            @Nullable Words intro,
            @Nullable Words thanks,
            @Nullable List<FormField> fields,
            @Nullable List<String> domains,
            @Nullable String category,
            @Nullable String team,
            @Nullable Set<String> tags,
            @Nullable Boolean callBack) {
        this.title = Objects.requireNonNullElse(title, Words.NONE);
        this.intro = Objects.requireNonNullElse(intro, Words.NONE);
        this.thanks = Objects.requireNonNullElse(thanks, Words.NONE);
        this.fields = fields == null ? List.of() : List.copyOf(fields);
        this.domains = domains == null ? List.of() : List.copyOf(domains);
        this.category = category;
        this.team = team;
        this.tags = tags == null ? Set.of() : Set.copyOf(tags);
        this.callBack = Boolean.TRUE.equals(callBack);
    }
}
