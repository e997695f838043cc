package io.otvet.mail;

import io.otvet.mail.spi.SigningKeys;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes a mail as bytes that every mail program reads.
 *
 * <ul>
 *   <li>No value of it can start a header or a part of its own.
 *   <li>Writing the same mail twice gives the same bytes.
 *   <li>Lines are short and, but for an address that is not ASCII itself, of seven bits.
 *   <li>It is signed where its domain has a key.
 * </ul>
 */
@Component
public class MailWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);
    private static final int MOST_REFERENCES = 20;

    /** By which we know our own automatic mail when it comes back. */
    public static final String LOOP = "X-Otvet-Loop";

    private final Optional<SigningKeys> keys;

    /** @param keys empty when nobody keeps any */
    MailWriter(Optional<SigningKeys> keys) {
        this.keys = keys;
    }

    public byte[] write(OutgoingMail mail) {
        byte[] written = unsigned(mail);
        return mail.from()
                .email()
                .flatMap(from -> keys.flatMap(kept -> kept.of(from.domain())))
                .map(key -> DkimSignature.sign(written, key, mail.date()))
                .orElse(written);
    }

    private static byte[] unsigned(OutgoingMail mail) {
        MimeWriter out = new MimeWriter(mail.messageId());
        out.header("Message-ID", HeaderText.id(mail.messageId()));
        out.header("Date", DATE.format(mail.date().atOffset(ZoneOffset.UTC)));
        out.header("From", HeaderText.mailbox(mail.from()));
        out.header("To", mail.to().stream().map(HeaderText::mailbox).collect(Collectors.joining(",\r\n ")));
        if (mail.replyTo() != null) {
            out.header("Reply-To", HeaderText.mailbox(mail.replyTo()));
        }
        out.header("Subject", HeaderText.words(mail.subject()));
        thread(out, mail);
        if (mail.automatic()) {
            out.header("Auto-Submitted", mail.inReplyTo() == null ? "auto-generated" : "auto-replied");
            out.header("X-Auto-Response-Suppress", "All");
            out.header(LOOP, "1");
            if (mail.inReplyTo() != null) {
                out.header("Precedence", "auto_reply");
            }
        }
        out.header("MIME-Version", "1.0");
        content(out, mail);
        return out.bytes();
    }

    private static void thread(MimeWriter out, OutgoingMail mail) {
        List<String> references = new ArrayList<>(mail.references());
        String answered = mail.inReplyTo();
        if (answered != null) {
            out.header("In-Reply-To", HeaderText.id(answered));
            references.remove(answered);
            references.add(answered);
        }
        List<String> ids = references.stream()
                .map(HeaderText::id)
                .filter(id -> !id.isEmpty())
                .toList();
        if (!ids.isEmpty()) {
            out.header("References", String.join("\r\n ", capped(ids)));
        }
    }

    /** The first, by which programs find the thread, and the latest. */
    private static List<String> capped(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        List<String> kept = new ArrayList<>(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        kept.addFirst(ids.getFirst());
        return kept;
    }

    private static void content(MimeWriter out, OutgoingMail mail) {
        List<MailPart> attached =
                mail.parts().stream().filter(part -> !isShown(part, mail)).toList();
        if (attached.isEmpty()) {
            body(out, mail);
            return;
        }
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> body(out, mail));
        attached.forEach(part -> parts.add(() -> out.file(part)));
        out.multipart("mixed", parts);
    }

    private static boolean isShown(MailPart part, OutgoingMail mail) {
        return part.inline() && part.contentId() != null && mail.html() != null;
    }

    private static void body(MimeWriter out, OutgoingMail mail) {
        String html = mail.html();
        if (html == null) {
            out.text("plain", mail.text());
        } else {
            out.multipart("alternative", List.of(() -> out.text("plain", mail.text()), () -> html(out, mail, html)));
        }
    }

    private static void html(MimeWriter out, OutgoingMail mail, String html) {
        List<MailPart> pictures =
                mail.parts().stream().filter(part -> isShown(part, mail)).toList();
        if (pictures.isEmpty()) {
            out.text("html", html);
            return;
        }
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> out.text("html", html));
        pictures.forEach(picture -> parts.add(() -> out.file(picture)));
        out.multipart("related", parts);
    }
}
