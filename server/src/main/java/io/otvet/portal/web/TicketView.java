package io.otvet.portal.web;

import io.otvet.calendar.Opening;
import io.otvet.templating.Brand;
import io.otvet.templating.PageTexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its page shows it.
 *
 * @param path of the page, without a query
 * @param turn whose move it is, in a few words; {@code next} says the rest
 * @param done whether it is solved or closed
 * @param latest whether this is the newest part of what was said
 * @param older where what was said before is; null when this is the beginning
 * @param opening when somebody is there, if customers are told
 */
public record TicketView(
        long number,
        String subject,
        Brand brand,
        String address,
        String path,
        Moment received,
        String turn,
        String next,
        boolean done,
        boolean latest,
        List<Step> steps,
        List<Entry> entries,
        @Nullable String older,
        @Nullable Opening opening) {

    /** @param look done, now or later */
    public record Step(String name, String look, @Nullable Moment at) {}

    /** @param html what was said, made safe */
    public record Entry(
            String id,
            boolean mine,
            String author,
            String initials,
            Moment at,
            String html,
            String quoted,
            List<File> files) {}

    public record File(String name, String size, String address) {}

    /** A moment in words for those without scripts, and exactly for those with: they see it in their own zone. */
    public record Moment(String iso, String words) {

        static Moment of(Instant at, PageTexts texts) {
            return new Moment(
                    at.toString(),
                    DateTimeFormatter.ofPattern(texts.of("portal.moment"), texts.locale())
                            .format(at.atOffset(ZoneOffset.UTC)));
        }
    }
}
