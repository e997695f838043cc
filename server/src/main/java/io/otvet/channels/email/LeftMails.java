package io.otvet.channels.email;

import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.postbox.LyingMail;
import io.otvet.settings.Instance;
import io.otvet.sites.Sites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails that stay where they are, shown among the suspended by their heads: a person finds them by that. */
@Component
class LeftMails {

    private final RawStore raws;
    private final MailParser parser;
    private final Sites sites;
    private final MessageSource texts;
    private final Path spool;

    LeftMails(RawStore raws, MailParser parser, Sites sites, MessageSource texts, Instance instance) {
        this.raws = raws;
        this.parser = parser;
        this.sites = sites;
        this.texts = texts;
        this.spool = instance.data().resolve("spool");
    }

    void tell(MailboxSession at, LyingMail mail, Reason reason) {
        String where = at.settings().address().value();
        String note = texts.getMessage("channels.mail-left-in-mailbox", new Object[] {where}, language(at));
        byte[] head = (mail.head() + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + note)
                .getBytes(StandardCharsets.UTF_8);
        RawId id = RawId.next();
        try (Spool content = Spool.read(new ByteArrayInputStream(head), spool, SmtpPort.LARGEST)) {
            raws.insert(id, MailboxTaking.arrival(at, mail, content), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Spool.TooLarge e) {
            throw new IllegalStateException(e);
        }
        ParsedMail parsed = parser.parse(head);
        raws.describe(id, parsed.from().raw(), parsed.subject());
        raws.tellSize(id, mail.size());
        raws.settle(id, "suspended", reason.name(), where, null);
    }

    private Locale language(MailboxSession at) {
        return Locale.of(sites.find(at.settings().site())
                .map(site -> site.languages().getFirst())
                .orElse("en"));
    }
}
