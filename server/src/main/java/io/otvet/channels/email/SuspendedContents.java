package io.otvet.channels.email;

import io.otvet.kernel.Access;
import io.otvet.mail.MailHeader;
import io.otvet.mail.MailParser;
import io.otvet.mail.ParsedMail;
import io.otvet.mail.UnreadableMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands in a mail that was set aside, so that a person can say what it is. Nothing is fetched from anywhere. */
@Component
public class SuspendedContents {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 2_000;
    private static final int LONGEST_TEXT = 200_000;

    private final Suspended suspended;
    private final MailParser parser;

    SuspendedContents(Suspended suspended, MailParser parser) {
        this.suspended = suspended;
        this.parser = parser;
    }

    /**
     * A mail laid open.
     *
     * @param readable false when it is no mail that could be understood: the text is then what arrived
     * @param html whether it has a look of its own, to be shown in a frame only
     */
    public record Content(
            boolean readable, List<MailHeader> headers, String text, boolean html, List<Part> attachments) {}

    public record Part(String name, String contentType, long size) {}

    public Content read(Access access, String id) {
        byte[] raw = suspended.raw(access, id);
        try {
            return content(raw, parser.parse(raw));
        } catch (UnreadableMail _) {
            String text = new String(raw, StandardCharsets.UTF_8).replace("\0", "");
            return new Content(false, List.of(), cut(text, LONGEST_TEXT), false, List.of());
        }
    }

    /** The mail as it looked to its writer; pictures from elsewhere stay away. */
    public String page(Access access, String id) {
        byte[] raw = suspended.raw(access, id);
        ParsedMail mail = parser.parse(raw);
        OriginalPage page =
                parser.foreignHtml(raw).map(OriginalPage::ofHtml).orElseGet(() -> OriginalPage.ofText(mail));
        page.place(mail.attachments());
        return page.complete(Map.of());
    }

    private Content content(byte[] raw, ParsedMail mail) {
        List<MailHeader> headers = mail.headers().stream()
                .limit(MOST_HEADERS)
                .map(header -> new MailHeader(header.name(), cut(header.value(), LONGEST_HEADER)))
                .toList();
        List<Part> parts = mail.attachments().stream()
                .map(part -> new Part(part.name(), part.contentType(), part.content().length))
                .toList();
        String text = (mail.text() + "\n\n" + mail.quoted()).strip();
        return new Content(
                true, headers, cut(text, LONGEST_TEXT), parser.foreignHtml(raw).isPresent(), parts);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
