package io.otvet.portal.web;

import io.otvet.kernel.SafeHtml;
import io.otvet.tickets.CustomerTicket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What was said, as HTML of the page: its pictures come through the page's own door, remote ones not at all. */
final class Said {

    private static final Pattern PICTURE = Pattern.compile("src=\"/api/v1/attachments/([0-9a-f-]{36})\"");
    private static final Pattern REMOTE = Pattern.compile(" data-(?:remote|cid)=\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("\\bhttps?://[^\\s<>«»\"]+[^\\s<>«»\".,;:!?)\\]]");
    private static final int LONGEST_HTML = 60_000;

    private Said() {}

    /** Of a mail that quotes only its own text: the quote is folded under it. */
    static String html(CustomerTicket.Said said, String files) {
        SafeHtml html = said.html();
        if (html == null || !said.quoted().isBlank() || html.value().length() > LONGEST_HTML) {
            return ofText(said.text());
        }
        return ofHtml(html.value(), files);
    }

    private static String ofHtml(String html, String files) {
        String local = PICTURE.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("src=\"" + files + found.group(1) + "\""));
        return REMOTE.matcher(local).replaceAll("");
    }

    private static String ofText(String text) {
        StringBuilder html = new StringBuilder("<p class=\"lines\">");
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            html.append(escaped(text.substring(end, links.start())));
            String address = escaped(links.group());
            html.append("<a href=\"").append(address).append("\" rel=\"noopener noreferrer nofollow\">");
            html.append(address).append("</a>");
            end = links.end();
        }
        return html.append(escaped(text.substring(end))).append("</p>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
