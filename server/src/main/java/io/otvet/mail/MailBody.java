package io.otvet.mail;

import io.otvet.kernel.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts are the text, which are the same text as HTML and which are files, as RFC 8621 §4.1.4 decides it. */
final class MailBody {

    private static final int LONGEST_TEXT = 2_000_000;

    private final List<MimePart> texts = new ArrayList<>();
    private final List<MimePart> htmls = new ArrayList<>();
    private final List<MailPart> files = new ArrayList<>();

    private MailBody() {}

    /** {@code html} is null when no part was HTML. */
    record Content(TextCut cut, @Nullable SafeHtml html, int remoteImages, List<MailPart> files) {}

    static Content of(MimePart root) {
        MailBody body = new MailBody();
        body.sort(List.of(root), "mixed", false);
        return body.content();
    }

    /** The HTML parts as they came: only for a frame in which nothing can run. */
    static Optional<String> foreignHtml(MimePart root) {
        MailBody body = new MailBody();
        body.sort(List.of(root), "mixed", false);
        return body.hasHtml() ? Optional.of(body.joinedHtml()) : Optional.empty();
    }

    private void sort(List<MimePart> parts, String kind, boolean inAlternative) {
        int textsBefore = texts.size();
        int htmlsBefore = htmls.size();
        for (int at = 0; at < parts.size(); at++) {
            MimePart part = parts.get(at);
            if (part.isMultipart()) {
                String inner = part.contentType().substring("multipart/".length());
                sort(part.children(), inner, inAlternative || kind.equals("alternative"));
            } else if (isText(part, kind, at)) {
                take(part, inAlternative || kind.equals("alternative"));
            } else {
                files.addAll(Winmail.unpacked(file(part, kind)));
            }
        }
        if (kind.equals("alternative") && !inAlternative) {
            fill(texts, textsBefore, htmls, htmlsBefore);
        }
    }

    private static boolean isText(MimePart part, String kind, int at) {
        boolean isReadable =
                part.contentType().equals("text/plain") || part.contentType().equals("text/html");
        boolean isAttached = part.disposition().value().equals("attachment");
        boolean isNamed = part.fileName().isPresent();
        return isReadable
                && !isAttached
                && (at == 0 || !kind.equals("related") && !isNamed || kind.equals("alternative"));
    }

    /** Outside of an alternative a part is both; within one, each form has its own. */
    private void take(MimePart part, boolean inAlternative) {
        boolean isHtml = part.contentType().equals("text/html");
        if (!inAlternative || !isHtml) {
            texts.add(part);
        }
        if (!inAlternative || isHtml) {
            htmls.add(part);
        }
    }

    /** An alternative of which only one form was there serves as both. */
    private static void fill(List<MimePart> texts, int textsBefore, List<MimePart> htmls, int htmlsBefore) {
        if (texts.size() == textsBefore && htmls.size() > htmlsBefore) {
            texts.addAll(htmls.subList(htmlsBefore, htmls.size()));
        } else if (htmls.size() == htmlsBefore && texts.size() > textsBefore) {
            htmls.addAll(texts.subList(textsBefore, texts.size()));
        }
    }

    private static MailPart file(MimePart part, String kind) {
        byte[] content = part.content();
        String type = part.contentType();
        boolean isMail = type.equals("message/rfc822");
        String name = part.fileName()
                .or(() -> description(part, type))
                .orElseGet(() -> isMail ? subjectOf(content) : FileNames.byDefault(type));
        boolean isInline = part.contentId().isPresent()
                        && (kind.equals("related") || part.disposition().value().equals("inline"))
                || part.disposition().value().equals("inline") && type.startsWith("image/");
        return new MailPart(name, type, content, part.contentId().orElse(null), isInline);
    }

    private static Optional<String> description(MimePart part, String type) {
        return part.headers()
                .first("Content-Description")
                .map(said -> EncodedWords.decode(RawText.decode(said)))
                .map(said -> FileNames.described(said, type))
                .filter(name -> !name.isBlank());
    }

    private static String subjectOf(byte[] mail) {
        String subject =
                RawHeaders.read(Bytes.of(mail)).headers().first("Subject").orElse("");
        String name =
                FileNames.clean(EncodedWords.decode(RawText.decode(subject)).replaceAll("[/\\\\]", "_"));
        return name.isBlank() ? "message.eml" : name + ".eml";
    }

    private Content content() {
        String plain = plain();
        if (!hasHtml()) {
            return new Content(TextCut.of(plain), null, 0, files);
        }
        HtmlBody html = HtmlBody.of(joinedHtml());
        files.addAll(html.pictures());
        TextCut byHtml = TextCut.of(CleanText.text(html.text()));
        TextCut byText = TextCut.of(plain);
        boolean isTextBetter = !byText.text().isBlank()
                && (byHtml.quoted().isBlank() || byHtml.text().isBlank());
        TextCut cut = isTextBetter ? byText : byHtml;
        Set<String> gone = html.fold(cut);
        files.replaceAll(file -> file.contentId() != null && gone.contains(file.contentId()) ? file.fold() : file);
        return new Content(cut, html.html(), html.remoteImages(), files);
    }

    private boolean hasHtml() {
        return htmls.stream().anyMatch(part -> part.contentType().equals("text/html"));
    }

    /** The text parts, with uuencoded files taken out. */
    private String plain() {
        List<String> said = new ArrayList<>();
        for (MimePart part : texts) {
            if (part.contentType().equals("text/html")) {
                said.add(HtmlBody.of(decoded(part)).text());
            } else {
                UuText read = UuText.read(flowed(part).replace(HtmlText.CUT, ""));
                files.addAll(read.files());
                said.add(read.text());
            }
        }
        return bounded(CleanText.text(String.join(
                "\n\n", said.stream().filter(text -> !text.isBlank()).toList())));
    }

    private static String flowed(MimePart part) {
        String text = decoded(part);
        boolean isFlowed = part.type()
                .parameter("format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean deletes =
                part.type().parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return isFlowed ? Flowed.join(text.replace("\r\n", "\n"), deletes) : text;
    }

    private String joinedHtml() {
        StringBuilder all = new StringBuilder();
        for (MimePart part : htmls) {
            String text = decoded(part);
            boolean isHtml = part.contentType().equals("text/html");
            all.append(isHtml ? text : "<div>" + escaped(text) + "</div>");
        }
        return CleanText.text(all.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>\n");
    }

    private static String decoded(MimePart part) {
        byte[] bytes = part.content();
        String charset = part.type().parameter("charset").orElse(null);
        boolean isHtml = part.contentType().equals("text/html");
        return Charsets.decode(bytes, charset == null && isHtml ? HtmlCharset.find(bytes) : charset);
    }

    /** What is too long to be shown is a file too, so that nothing of it is lost. */
    private String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        files.add(MailPart.attachment("text.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }
}
