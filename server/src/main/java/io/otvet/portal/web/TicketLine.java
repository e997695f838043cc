package io.otvet.portal.web;

import io.otvet.portal.web.TicketView.Moment;
import io.otvet.sites.Site;
import io.otvet.templating.PageTexts;
import io.otvet.tickets.CustomerTickets;

/** @param look how far it is, for the colour of its mark */
public record TicketLine(
        String address, long number, String subject, String site, String look, String step, Moment last) {

    static TicketLine of(CustomerTickets.Line line, Site site, PageTexts texts) {
        String word = Steps.word(line.state());
        return new TicketLine(
                line.page().getRawPath() + "?lang=" + texts.language(),
                line.number(),
                line.subject().isBlank() ? texts.of("portal.no-subject") : line.subject(),
                site.name(),
                word,
                texts.of("portal.step-" + word),
                Moment.of(line.lastMessageAt(), texts));
    }
}
