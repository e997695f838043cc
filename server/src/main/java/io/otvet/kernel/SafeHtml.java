package io.otvet.kernel;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that cannot run, navigate by itself or load from elsewhere; pictures come from our own files alone. Only
 * {@link #clean} makes one from foreign input; {@link #stored} takes back what was cleaned before it was kept.
 */
public final class SafeHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "code",
                    "div",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "s",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("/api/v1/attachments/[0-9a-f-]{36}"))
            .onElements("img")
            .allowAttributes("alt", "width", "height", "data-cid", "data-remote")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private final String value;

    private SafeHtml(String value) {
        this.value = value;
    }

    public static SafeHtml clean(String foreign) {
        return new SafeHtml(POLICY.sanitize(foreign));
    }

    public static SafeHtml stored(String cleaned) {
        return new SafeHtml(cleaned);
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
