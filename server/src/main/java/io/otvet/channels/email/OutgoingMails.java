package io.otvet.channels.email;

import io.otvet.channels.email.Outlets.Outlet;
import io.otvet.files.FileId;
import io.otvet.files.FileRef;
import io.otvet.files.Files;
import io.otvet.kernel.EmailAddress;
import io.otvet.kernel.SafeHtml;
import io.otvet.mail.MailPart;
import io.otvet.mail.MailWriter;
import io.otvet.mail.Mailbox;
import io.otvet.mail.OutgoingMail;
import io.otvet.sites.Site;
import io.otvet.tickets.OutgoingReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A reply as a mail: from the site, in the customer's thread, answered to an address that knows its ticket. */
@Component
class OutgoingMails {

    private final Files files;
    private final MailWriter writer;
    private final PageFooter footer;

    OutgoingMails(Files files, MailWriter writer, PageFooter footer) {
        this.files = files;
        this.writer = writer;
        this.footer = footer;
    }

    /** Bounces come back to the address that knows the ticket. */
    EmailAddress sender(OutgoingReply reply, Outlet outlet) {
        return PlusAddress.with(outlet.address(), reply.replyToken());
    }

    byte[] write(OutgoingReply reply, Outlet outlet) {
        Site site = outlet.site();
        Signature signature = Signature.of(outlet.signature(), reply.agentName(), site.name());
        EmailAddress customer = Objects.requireNonNull(reply.customerEmail());
        SafeHtml html = reply.html();
        InlinePictures.Outgoing body = html == null ? null : InlinePictures.carry(html, this::inline);
        return writer.write(new OutgoingMail(
                reply.messageIdHeader(),
                new Mailbox(reply.agentName() + " · " + site.name(), outlet.address(), ""),
                List.of(new Mailbox(reply.customerName(), customer, "")),
                new Mailbox(site.name(), sender(reply, outlet), ""),
                reply.subject(),
                reply.text() + signature.text() + footer.text(reply, site),
                body == null ? null : body.html() + signature.html() + footer.html(reply, site),
                parts(reply, body == null ? List.of() : body.parts()),
                reply.inReplyTo(),
                reply.references(),
                false,
                reply.writtenAt()));
    }

    /** What stands in the text is not attached once more under it. */
    private List<MailPart> parts(OutgoingReply reply, List<MailPart> inline) {
        Set<String> shown = inline.stream().map(MailPart::contentId).collect(Collectors.toSet());
        List<MailPart> all = new ArrayList<>(inline);
        for (FileRef file : reply.attachments()) {
            if (!shown.contains(contentId(file.id()))) {
                all.add(MailPart.attachment(file.name(), file.contentType(), content(file.id())));
            }
        }
        return all;
    }

    private MailPart inline(FileId id) {
        FileRef file = files.find(id).orElseThrow();
        return new MailPart(file.name(), file.contentType(), content(id), contentId(id), true);
    }

    private static String contentId(FileId id) {
        return id + "@otvet";
    }

    private byte[] content(FileId id) {
        try (InputStream content = files.open(id)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
