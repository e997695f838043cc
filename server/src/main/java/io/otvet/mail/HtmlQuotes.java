package io.otvet.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The marks that mail programs leave on what they quote. */
final class HtmlQuotes {

    /** Quotes that end where their element ends. */
    private static final Evaluator CLOSED = QueryParser.parse(String.join(
            ", ",
            ".yahoo_quoted",
            "div[data-marker=__QUOTED_TEXT__]",
            ".protonmail_quote",
            ".zmail_extra",
            ".tutanota_quote",
            ".gmail_attr",
            ".moz-cite-prefix",
            ".mailru-blockquote",
            ".js-helper.js-readmsg-msg",
            ".gmail_quote:not(:has(blockquote))"));

    /** After these everything is the quote, as the program puts no element around it. */
    private static final Evaluator OPEN_ENDED = QueryParser.parse(String.join(
            ", ",
            "#divRplyFwdMsg",
            "#x_divRplyFwdMsg",
            "#appendonsend",
            "#OLK_SRC_BODY_SECTION",
            "#isForwardContent",
            "#mail-editor-reference-message-container",
            ".ms-outlook-mobile-reference-message",
            "div[id^=reply-intro]",
            "#zwchr",
            "hr#stopSpelling",
            "hr[data-marker=__DIVIDER__]",
            "#sparkle-original-message",
            "div[name=quote] > div[style*=margin:0 0 10px]"));

    private static final Pattern OUTLOOK_RULE = Pattern.compile(
            "border:\\s*none;\\s*border-top:\\s*solid\\s*#(b5c4df|e1e1e1)|border-top:\\s*1px solid rgb\\((181, 196, 223|225, 225, 225)\\)"
                    + "|border-top:\\s*(1px )?solid (#b5c4df|#e1e1e1)");

    private HtmlQuotes() {}

    static boolean isQuote(Element element) {
        if (element.normalName().equals("blockquote")) {
            return element.firstElementChild() == null
                    || !"OLK_SRC_BODY_SECTION"
                            .equals(element.firstElementChild().id());
        }
        return !element.className().isEmpty() && element.is(CLOSED)
                || element.hasAttr("data-marker") && element.is(CLOSED);
    }

    static boolean isOpenEnded(Element element) {
        boolean isNamed = !element.id().isEmpty()
                || element.hasAttr("data-marker")
                || element.hasAttr("name")
                || element.className().contains("ms-outlook");
        return isNamed && element.is(OPEN_ENDED) || isOutlookRule(element);
    }

    private static boolean isOutlookRule(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        return style.contains("border-top")
                && element.normalName().equals("div")
                && OUTLOOK_RULE.matcher(style).find();
    }
}
