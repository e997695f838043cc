package io.otvet.channels.email;

import io.otvet.sites.Site;
import io.otvet.tickets.OutgoingReply;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The line under a reply that leads to the customer's own page of the ticket. */
@Component
class PageFooter {

    private static final String STYLE = "margin:24px 0 0;font-size:13px;color:#6b6b66";

    private final MessageSource texts;

    PageFooter(MessageSource texts) {
        this.texts = texts;
    }

    String text(OutgoingReply reply, Site site) {
        return "\n\n" + line(reply, site) + "\n" + reply.page() + "\n";
    }

    String html(OutgoingReply reply, Site site) {
        String address = HtmlUtils.htmlEscape(reply.page().toString(), "UTF-8");
        return "<p style=\"%s\"><a href=\"%s\" style=\"color:#6b6b66\">%s</a></p>"
                .formatted(STYLE, address, HtmlUtils.htmlEscape(line(reply, site), "UTF-8"));
    }

    private String line(OutgoingReply reply, Site site) {
        Object[] number = {"" + reply.ticketNumber()};
        return texts.getMessage("channels.page-footer", number, WrittenIn.language(reply.text(), site));
    }
}
