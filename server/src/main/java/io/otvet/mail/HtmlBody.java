package io.otvet.mail;

import io.otvet.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML from outside, cleaned: pictures of the mail are named by {@code data-cid}, those elsewhere by
 * {@code data-remote} and are not fetched; pictures written into an address become files.
 */
record HtmlBody(Element body, String text, List<MailPart> pictures) {

    private static final int LONGEST = 5_000_000;
    private static final int MOST_PICTURES = 100;

    static HtmlBody of(String foreign) {
        Document page = Jsoup.parse(foreign.length() > LONGEST ? foreign.substring(0, LONGEST) : foreign);
        page.outputSettings().prettyPrint(false);
        page.select("script, style, title, template, noscript, object, embed, iframe")
                .remove();
        String text = HtmlText.of(page.body());
        Images images = new Images();
        page.select("img").forEach(images::take);
        return new HtmlBody(page.body(), text, images.pictures);
    }

    /** Takes out what the cut folds; the ids of the pictures that went with it. */
    Set<String> fold(TextCut cut) {
        Set<String> gone = named();
        if (!cut.quoted().isBlank()) {
            HtmlFold.fold(body, cut);
        }
        gone.removeAll(named());
        return gone;
    }

    private Set<String> named() {
        return new HashSet<>(body.select("img[data-cid]").eachAttr("data-cid"));
    }

    SafeHtml html() {
        return SafeHtml.clean(body.html());
    }

    int remoteImages() {
        return body.select("img[data-remote]").size();
    }

    private static final class Images {

        private final List<MailPart> pictures = new ArrayList<>();

        void take(Element image) {
            String source = image.attr("src").strip();
            String start = source.substring(0, Math.min(11, source.length())).toLowerCase(Locale.ROOT);
            image.removeAttr("src").removeAttr("srcset").removeAttr("data-cid").removeAttr("data-remote");
            if (start.startsWith("cid:")) {
                image.attr("data-cid", source.substring(4));
            } else if (start.startsWith("http://") || start.startsWith("https://")) {
                image.attr("data-remote", source);
            } else if (start.startsWith("data:image/") && pictures.size() < MOST_PICTURES) {
                picture(image, source);
            }
        }

        private void picture(Element image, String source) {
            int comma = source.indexOf(',');
            String head = comma < 0 ? "" : source.substring(5, comma).toLowerCase(Locale.ROOT);
            if (head.matches("image/(png|jpeg|jpg|gif|webp);base64")) {
                String type = head.substring(0, head.indexOf(';'));
                String id = "picture-" + (pictures.size() + 1) + "@inline";
                byte[] content = TransferDecoding.base64(Bytes.of(source.substring(comma + 1)));
                pictures.add(new MailPart(
                        "picture-" + (pictures.size() + 1) + "." + type.substring(6), type, content, id, true));
                image.attr("data-cid", id);
            }
        }
    }
}
