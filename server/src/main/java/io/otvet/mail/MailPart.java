package io.otvet.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file in a mail.
 *
 * @param name without folders and control characters, never empty
 * @param contentId without angle brackets: how the HTML names an inline picture
 * @param inline shown in the text rather than under it
 * @param folded stands in what is folded, a quote or a signature, and nowhere else
 */
public record MailPart(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId,
        boolean inline,
        boolean folded) {

    public MailPart(String name, String contentType, byte[] content, @Nullable String contentId, boolean inline) {
        this(name, contentType, content, contentId, inline, false);
    }

    public static MailPart attachment(String name, String contentType, byte[] content) {
        return new MailPart(name, contentType, content, null, false);
    }

    MailPart fold() {
        return new MailPart(name, contentType, content, contentId, inline, true);
    }

    @Override
    public String toString() {
        return name + " (" + contentType + ", " + content.length + " bytes)";
    }
}
