package io.otvet.channels.email;

import io.otvet.channels.email.Outlets.Outlet;
import io.otvet.mail.MailWriter;
import io.otvet.mail.Mailbox;
import io.otvet.mail.OutgoingMail;
import io.otvet.sites.Acknowledgement;
import io.otvet.sites.Site;
import io.otvet.templating.Rendered;
import io.otvet.templating.Templates;
import io.otvet.tickets.FirstMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In the customer's thread, answered to an address that knows the ticket. No word of it is the customer's own. */
@Component
class AcknowledgementMail {

    private final MailWriter writer;
    private final Templates templates;
    private final MessageSource texts;

    AcknowledgementMail(MailWriter writer, Templates templates, MessageSource texts) {
        this.writer = writer;
        this.templates = templates;
        this.texts = texts;
    }

    byte[] write(FirstMessage first, Outlet outlet, Acknowledgement wish) {
        Site site = outlet.site();
        Locale language = WrittenIn.language(first.text(), site);
        String number = "" + first.ticketNumber();
        Rendered letter = templates.render(
                "channels.acknowledgement",
                language,
                Map.of("number", number, "link", first.page(), "site", site.name(), "text", text(wish, language)));
        return writer.write(new OutgoingMail(
                "<ack." + first.id() + "@" + outlet.address().domain() + ">",
                Mailbox.of(site.name(), outlet.address()),
                List.of(Mailbox.of(first.customerName(), Objects.requireNonNull(first.customerEmail()))),
                Mailbox.of(site.name(), PlusAddress.with(outlet.address(), first.replyToken())),
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of(),
                first.externalId(),
                List.of(),
                true,
                first.at()));
    }

    private String text(Acknowledgement wish, Locale language) {
        String own = wish.text(language.getLanguage());
        return own.isEmpty() ? texts.getMessage("channels.acknowledgement-usual", null, language) : own;
    }
}
