package io.otvet.channels.email;

import io.otvet.files.FileId;
import io.otvet.kernel.SafeHtml;
import io.otvet.mail.MailPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures within text: of a mail they are named by {@code cid:}, here by the address of the stored file. */
final class InlinePictures {

    private static final String PLACE = "/api/v1/attachments/";
    private static final Pattern OURS = Pattern.compile(Pattern.quote(PLACE) + "([0-9a-f-]{36})");

    private InlinePictures() {}

    static SafeHtml place(SafeHtml html, Map<String, FileId> pictures) {
        Document page = Jsoup.parseBodyFragment(html.value());
        for (Element image : page.select("img[data-cid]")) {
            FileId file = pictures.get(image.attr("data-cid"));
            if (file == null) {
                image.remove();
            } else {
                image.removeAttr("data-cid").attr("src", PLACE + file);
            }
        }
        return SafeHtml.clean(page.body().html());
    }

    record Outgoing(String html, List<MailPart> parts) {}

    /** The other way round: each picture of ours becomes a part of the mail; the reader needs no door to us. */
    static Outgoing carry(SafeHtml html, Function<FileId, MailPart> load) {
        Document page = Jsoup.parseBodyFragment(html.value());
        page.outputSettings().prettyPrint(false);
        List<MailPart> parts = new ArrayList<>();
        for (Element image : page.select("img[src]")) {
            Matcher ours = OURS.matcher(image.attr("src"));
            if (ours.matches()) {
                MailPart part = load.apply(FileId.parse(ours.group(1)));
                parts.add(part);
                image.attr("src", "cid:" + part.contentId());
            }
        }
        return new Outgoing(page.body().html(), parts);
    }
}
