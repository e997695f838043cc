package io.otvet.channels.email;

import io.otvet.egress.Fetched;
import io.otvet.mail.MailPart;
import io.otvet.mail.ParsedMail;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A mail's own HTML made into a page that needs nothing from anywhere: its pictures are written into it. What could
 * run or lead away by itself is taken out, though the frame and the policy it is shown under would not let it either.
 */
final class OriginalPage {

    private static final String UNWANTED =
            "script, base, meta, link, iframe, frame, object, embed, applet, form > input, audio, video";

    private final Document page;

    private OriginalPage(Document page) {
        this.page = page;
        page.select(UNWANTED).remove();
        page.select("a[href]").attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        page.head().prependElement("meta").attr("charset", "utf-8");
    }

    static OriginalPage ofHtml(String foreign) {
        return new OriginalPage(Jsoup.parse(foreign));
    }

    static OriginalPage ofText(ParsedMail mail) {
        Document page = Document.createShell("");
        String whole = (mail.text() + "\n\n" + mail.quoted()).strip();
        page.body()
                .appendElement("pre")
                .attr("style", "font: 14px/1.5 sans-serif; white-space: pre-wrap")
                .text(whole);
        return new OriginalPage(page);
    }

    /** Pictures that came with the mail. */
    void place(List<MailPart> parts) {
        for (Element image : page.select("img[src^=cid:]")) {
            String id = image.attr("src").substring("cid:".length());
            Optional<MailPart> part =
                    parts.stream().filter(one -> id.equals(one.contentId())).findFirst();
            part.ifPresentOrElse(
                    found -> image.attr("src", data(found.contentType(), found.content())),
                    () -> image.removeAttr("src"));
        }
    }

    Collection<String> remotePictures() {
        return page.select("img[src]").stream()
                .map(image -> image.attr("src").strip())
                .filter(OriginalPage::isRemote)
                .toList();
    }

    String complete(Map<String, Fetched> pictures) {
        for (Element image : page.select("img[src]")) {
            String address = image.attr("src").strip();
            if (isRemote(address)) {
                Fetched picture = pictures.get(address);
                image.attr("src", picture == null ? "" : data(picture.contentType(), picture.content()));
            }
        }
        page.select("[srcset]").removeAttr("srcset");
        return page.outerHtml();
    }

    private static boolean isRemote(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
