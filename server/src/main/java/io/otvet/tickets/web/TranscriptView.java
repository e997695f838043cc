package io.otvet.tickets.web;

import io.otvet.templating.PageTexts;
import io.otvet.tickets.MessageView;
import io.otvet.tickets.TicketRow;
import io.otvet.tickets.Transcripts.Transcript;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;

/** A transcript as its printed page shows it, with times in one zone that is named. */
public record TranscriptView(Transcript transcript, PageTexts texts, ZoneId zone) {

    public TicketRow ticket() {
        return transcript.ticket();
    }

    public String site() {
        TicketRow.Named site = ticket().site();
        return site == null ? "" : site.name();
    }

    public String customer() {
        TicketRow.Correspondent customer = ticket().customer();
        return List.of(
                        Objects.requireNonNullElse(customer.name(), ""),
                        Objects.requireNonNullElse(customer.email(), ""),
                        Objects.requireNonNullElse(customer.phone(), ""))
                .stream()
                .filter(part -> !part.isBlank())
                .distinct()
                .reduce((all, part) -> all + ", " + part)
                .orElse("");
    }

    public List<MessageView> messages() {
        return transcript.messages();
    }

    public String author(MessageView message) {
        String name = Objects.requireNonNullElse(message.author().name(), "");
        String side = texts.of("tickets.print-" + (message.kind().equals("reply") ? "us" : "customer"));
        return name.isBlank() ? side : name + " (" + side + ")";
    }

    public String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(zone)
                .format(at);
    }
}
