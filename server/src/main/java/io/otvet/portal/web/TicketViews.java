package io.otvet.portal.web;

import io.otvet.calendar.Opening;
import io.otvet.files.FileRef;
import io.otvet.portal.web.TicketView.Entry;
import io.otvet.portal.web.TicketView.File;
import io.otvet.portal.web.TicketView.Moment;
import io.otvet.sites.Site;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTicket;
import io.otvet.tickets.MessageId;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what a customer may see of a ticket into the words of its page. */
final class TicketViews {

    private static final int INITIALS = 2;
    private static final long KILO = 1024;

    private TicketViews() {}

    static TicketView of(CustomerTicket ticket, Site site, @Nullable Opening opening, PageTexts texts, String path) {
        Steps steps = new Steps(ticket, texts);
        MessageId older = ticket.older();
        return new TicketView(
                ticket.number(),
                ticket.subject().isBlank() ? texts.of("portal.no-subject") : ticket.subject(),
                site.brand(),
                site.address().value(),
                path,
                Moment.of(ticket.receivedAt(), texts),
                steps.turn(),
                steps.next(),
                ticket.isDone(),
                ticket.latest(),
                steps.all(),
                ticket.said().stream()
                        .map(said -> entry(said, site, texts, path))
                        .toList(),
                older == null ? null : path + "?before=" + older + "&lang=" + texts.language(),
                opening);
    }

    private static Entry entry(CustomerTicket.Said said, Site site, PageTexts texts, String path) {
        String files = path + "/files/";
        String html = Said.html(said, files);
        String name = said.author().isBlank() ? site.name() : said.author();
        return new Entry(
                said.id().toString(),
                said.byCustomer(),
                said.byCustomer() ? texts.of("portal.you") : texts.of("portal.agent", name, site.name()),
                initials(name),
                Moment.of(said.at(), texts),
                html,
                said.quoted(),
                said.files().stream()
                        .filter(file -> !html.contains(file.id().toString()))
                        .map(file -> file(file, files, texts))
                        .toList());
    }

    private static File file(FileRef file, String files, PageTexts texts) {
        NumberFormat figures = NumberFormat.getInstance(texts.locale());
        figures.setMaximumFractionDigits(1);
        String size = file.size() < KILO * KILO
                ? texts.of("portal.kilobytes", figures.format(Math.max(1, Math.round(file.size() / (double) KILO))))
                : texts.of("portal.megabytes", figures.format(file.size() / (double) (KILO * KILO)));
        return new File(file.name(), size, files + file.id());
    }

    private static String initials(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(INITIALS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
