package io.otvet.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads any mail.
 *
 * <ul>
 *   <li>Malformed input is read as far as it goes; only what is no mail at all is {@link UnreadableMail}.
 *   <li>Every part is in the text, in the HTML or among the attachments; a text too long to be shown is a file as well.
 *   <li>It fetches nothing and keeps nothing.
 * </ul>
 */
@Component
public class MailParser {

    private static final int MOST_SUBJECT = 2_000;

    public ParsedMail parse(byte[] raw) {
        if (new String(raw, 0, Math.min(raw.length, 1_000), StandardCharsets.ISO_8859_1).isBlank()) {
            throw new UnreadableMail("mail.empty");
        }
        MimePart root = MimeReader.read(RawMail.tidy(raw));
        RawHeaders headers = root.headers();
        MailBody.Content content = MailBody.of(root);
        Optional<String> inReplyTo = headers.first("In-Reply-To")
                .flatMap(line -> MessageIds.all(line).stream().findFirst());
        Mailbox from = from(headers);
        String subject = headers.first("Subject")
                .map(MailParser::line)
                .map(MailParser::bounded)
                .orElse("");
        AutoKind kind = AutoKinds.of(root, subject, from);
        Optional<Bounce> bounce = kind == AutoKind.BOUNCE ? Bounces.read(root) : Optional.empty();
        List<MailHeader> decoded =
                headers.lines().stream().map(MailParser::decoded).toList();
        return new ParsedMail(
                headers.first("Message-ID").flatMap(MessageIds::one).orElse(null),
                inReplyTo.orElse(null),
                headers.all("References").stream()
                        .flatMap(line -> MessageIds.all(line).stream())
                        .filter(id -> !id.equals(inReplyTo.orElse("")))
                        .distinct()
                        .toList(),
                from,
                addresses(headers, "Reply-To"),
                addresses(headers, "To"),
                addresses(headers, "Cc"),
                subject,
                headers.first("Date").flatMap(line -> MailDates.read(line)).orElse(null),
                content.cut().text(),
                content.cut().quoted(),
                content.html(),
                content.remoteImages(),
                content.files(),
                kind == AutoKind.BOUNCE && bounce.isEmpty() ? AutoKind.AUTO_REPLY : kind,
                bounce,
                decoded);
    }

    /** The HTML of a mail as it came, nothing cleaned: only for a frame in which nothing can run. */
    public Optional<String> foreignHtml(byte[] raw) {
        return MailBody.foreignHtml(MimeReader.read(RawMail.tidy(raw)));
    }

    private static Mailbox from(RawHeaders headers) {
        List<Mailbox> authors = addresses(headers, "From");
        return Stream.of(authors, addresses(headers, "Sender"), addresses(headers, "Reply-To"))
                .flatMap(List::stream)
                .filter(author -> author.address() != null)
                .findFirst()
                .orElse(authors.isEmpty() ? Mailbox.NOBODY : authors.getFirst());
    }

    private static List<Mailbox> addresses(RawHeaders headers, String name) {
        return headers.all(name).stream()
                .flatMap(line -> AddressList.read(line).stream())
                .toList();
    }

    private static MailHeader decoded(RawHeaders.Line line) {
        return new MailHeader(line.name(), line(line.value()));
    }

    private static String line(String raw) {
        return CleanText.line(EncodedWords.decode(RawText.decode(raw)));
    }

    private static String bounded(String subject) {
        return subject.length() > MOST_SUBJECT ? subject.substring(0, MOST_SUBJECT) : subject;
    }
}
