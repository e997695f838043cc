package io.otvet.mail;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a person reads in HTML, as lines of text: blocks begin new ones, lists get dashes, and what a mail program
 * marked as a quote gets {@code "> "} before each line, so that text and HTML are cut by one rule. Where everything to
 * the end is a quote stands {@link #CUT}.
 */
final class HtmlText implements NodeVisitor {

    /** A line of its own, from the private use area: cannot be part of a mail, as it is taken out of all words. */
    static final String CUT = "\uE000";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "footer",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote");
    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "title", "template", "noscript", "object");

    private static final Pattern TIGHT = Pattern.compile("(?i)margin(?:-bottom)?:\\s*0(?![.]?[1-9])");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int silent;
    private int quotes;
    private int verbatim;
    private int items;
    private int gap = 2;

    private HtmlText() {}

    static String of(Element root) {
        HtmlText visitor = new HtmlText();
        root.traverse(visitor);
        visitor.endLine(0);
        return visitor.text.toString().stripTrailing();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && silent == 0) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            silent -= SILENT.contains(name) ? 1 : 0;
            verbatim -= name.equals("pre") ? 1 : 0;
            items -= name.equals("li") ? 1 : 0;
            if (BLOCKS.contains(name)) {
                endLine(spacing(element));
            }
            quotes -= HtmlQuotes.isQuote(element) ? 1 : 0;
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        silent += SILENT.contains(name) ? 1 : 0;
        verbatim += name.equals("pre") ? 1 : 0;
        items += name.equals("li") ? 1 : 0;
        if (name.equals("br")) {
            breakLine();
        } else if (BLOCKS.contains(name)) {
            endLine(spacing(element));
        } else if ((name.equals("td") || name.equals("th")) && !line.isEmpty()) {
            line.append(' ');
        }
        if (HtmlQuotes.isOpenEnded(element)) {
            endLine(0);
            text.append(CUT).append('\n');
        }
        quotes += HtmlQuotes.isQuote(element) ? 1 : 0;
        line.append(name.equals("li") ? "- " : "");
    }

    private int spacing(Element element) {
        if (!SPACED.contains(element.normalName())) {
            return 1;
        }
        boolean isTight = TIGHT.matcher(element.attr("style")).find()
                || element.className().contains("MsoNormal")
                || items > 0;
        return isTight ? 1 : 2;
    }

    private void add(String words) {
        if (verbatim > 0) {
            words.replace("\r\n", "\n").codePoints().forEach(point -> {
                if (point == '\n') {
                    breakLine();
                } else {
                    line.appendCodePoint(point);
                }
            });
            return;
        }
        String said = BLANKS.matcher(words).replaceAll(" ").replace(CUT, "");
        boolean followsBlank = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
        line.append(followsBlank ? said.replaceFirst("^ ", "") : said);
    }

    private void breakLine() {
        if (line.toString().isBlank()) {
            gap = Math.min(gap, 1);
            write("");
        } else {
            endLine(0);
        }
    }

    /** {@code wanted} 2 asks for an empty line between this and the next. */
    private void endLine(int wanted) {
        String said = line.toString().replace('\u00a0', ' ').stripTrailing();
        line.setLength(0);
        if (!said.isEmpty()) {
            write(said);
            gap = 1;
        }
        if (wanted == 2 && gap == 1) {
            write("");
        }
    }

    private void write(String said) {
        text.append("> ".repeat(Math.min(quotes, 20))).append(said).append('\n');
        gap = said.isEmpty() ? 2 : 1;
    }
}
