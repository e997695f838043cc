package io.otvet.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads mails that came as files: {@code .eml} of any program and {@code .msg} of Outlook. */
@Component
public class AttachedMails {

    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    private static final int LONGEST = 200_000;

    private final MailParser parser;

    AttachedMails(MailParser parser) {
        this.parser = parser;
    }

    /** Empty when it is no mail or cannot be read. */
    public Optional<AttachedMail> read(String name, String contentType, byte[] content) {
        String file = name.toLowerCase(Locale.ROOT);
        if (file.endsWith(".msg") || contentType.equals("application/vnd.ms-outlook")) {
            return OutlookMessage.read(content);
        }
        return file.endsWith(".eml") || contentType.equals("message/rfc822") ? mail(content) : Optional.empty();
    }

    private Optional<AttachedMail> mail(byte[] content) {
        try {
            ParsedMail mail = parser.parse(content);
            List<MailHeader> headers = new ArrayList<>();
            SHOWN.forEach(name ->
                    mail.header(name).ifPresent(value -> headers.add(new MailHeader(name, bounded(value)))));
            List<AttachedMail.File> files = mail.attachments().stream()
                    .map(part -> new AttachedMail.File(part.name(), part.contentType(), part.content().length))
                    .toList();
            String text = (mail.text() + "\n\n" + mail.quoted()).strip();
            return Optional.of(new AttachedMail(headers, bounded(text), files));
        } catch (UnreadableMail _) {
            return Optional.empty();
        }
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
